package org.madang.learning;

import java.util.List;
import org.madang.web.PersonRows;
import org.madang.web.PersonalData;
import org.springframework.stereotype.Component;

/** Lessons that a person worked through; they stay, for progress is counted from them. */
@Component
class LearningData implements PersonalData {
    @Override
    public List<PersonRows> rows() {
        return List.of(PersonRows.about("learning_completion", "person_id", """
                        select l.title as lesson, c.done_at from learning_completion c
                        join learning_lesson l on l.id = c.lesson_id where c.person_id = :person order by c.done_at
                        """).onlyOnce("lesson_id"));
    }
}
