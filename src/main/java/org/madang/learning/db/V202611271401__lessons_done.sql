create view v_lesson as
    select id, track_id, week_no from learning_lesson;
create view v_lesson_done as
    select lesson_id, person_id from learning_completion;
