package org.madang.rosters;

import java.util.List;
import org.madang.database.Db;
import org.madang.identity.PlacesWithin;
import org.madang.programmes.TrackId;
import org.madang.shared.Multilingual;
import org.madang.shared.Viewer;
import org.madang.tables.Filter;
import org.madang.web.Action;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Screen;
import org.springframework.stereotype.Component;

/** The courses into which a reader may bring people; however many there are, none is out of reach. */
@Component
public class Courses {
    static final int MOST = 50;
    private static final int LONGEST = 100;

    private final Db db;
    private final PlacesWithin within;

    Courses(Db db, PlacesWithin within) {
        this.db = db;
        this.within = within;
    }

    public record Course(String slug, Multilingual title, String editionLabel) {}

    /**
     * What a form may choose from: the latest first, and before them the one that is chosen.
     *
     * @param more whether there are others, which are found by a part of their name
     */
    public record Choosable(List<Course> courses, boolean more, String sought) {
        public boolean narrows() {
            return more || !sought.isEmpty();
        }

        public List<Choice> choices(Screen s) {
            return courses.stream()
                    .map(course -> Choice.of(
                            course.slug(),
                            s.t("rosters.course.choice", s.text(course.title()).text(), course.editionLabel())))
                    .toList();
        }
    }

    /** Narrowed by {@code courseName} in the form, without the courses that were put away. */
    public Choosable choosable(Form form, Viewer viewer) {
        String typed = form.value("courseName");
        String sought = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var reach = within.of(viewer, Action.IMPORT_PEOPLE);
        var found = db.sql("""
                        select t.slug, t.title, t.edition_label from v_track t
                        where not t.archived
                          and (:everywhere or t.id = any(:among))
                          and (folded(said_in_all(t.title) || ' ' || t.edition_label) like :sought or t.slug = :chosen)
                        order by t.slug = :chosen desc, t.starts_on desc nulls last, t.slug limit :most
                        """)
                .param("everywhere", reach.everywhere())
                .ids("among", reach.ids())
                .param("sought", Filter.pattern(sought))
                .param("chosen", form.value("track"))
                .param("most", MOST + 1)
                .list(Course.class);
        boolean more = found.size() > MOST;
        return new Choosable(more ? found.subList(0, MOST) : found, more, sought);
    }

    /** Nobody is brought into a course that was put away. */
    public boolean isOpen(TrackId track) {
        return db.sql("select 1 from v_track where id = :id and not archived")
                .param("id", track)
                .exists();
    }

    /** Whether a form was sent to find a course for it, and not yet to do what it is for. */
    public static boolean sought(Form form) {
        return form.value("step").equals("courses");
    }
}
