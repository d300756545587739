-- Records that are part of another one by now. What they still hold is history, so counts of what is leave it out.
create view v_taken_in as
    select id, merged_into from identity_person where merged_into is not null;
