package org.madang.admission.history;

import java.util.List;
import org.madang.admission.ApplicationId;
import org.madang.admission.Applications;
import org.madang.admission.Readers;
import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.shared.NotFound;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The whole history of an application, for those who decide; never for the applicant, who may be one of them. */
@Controller
class ApplicationHistoryController {
    private final Applications applications;
    private final ApplicationTrail trail;
    private final Readers readers;
    private final Db db;

    ApplicationHistoryController(Applications applications, ApplicationTrail trail, Readers readers, Db db) {
        this.applications = applications;
        this.trail = trail;
        this.readers = readers;
        this.db = db;
    }

    record Name(String printName, Language nameLanguage) {}

    @Allow(value = Action.DECIDE_ADMISSION, in = "application")
    @GetMapping("/admission/applications/{application}/history")
    Answer show(@PathVariable String application, Form form, Viewer viewer) {
        var id = ApplicationId.of(application);
        var found = applications.find(id).orElseThrow(NotFound::new);
        if (found.submittedAt() == null || found.personId().equals(viewer.id())) throw new NotFound();
        boolean tied = readers.tied(id, viewer.id());
        String typed = form.value("before");
        long before = typed.matches("\\d{1,18}") ? Long.parseLong(typed) : Long.MAX_VALUE;
        List<HistoryPage.Line> lines = trail.of(id, tied, before);
        boolean more = lines.size() > ApplicationTrail.PAGE;
        List<HistoryPage.Line> shown = more ? lines.subList(0, ApplicationTrail.PAGE) : lines;
        Name name = name(id);
        return Answer.page(new HistoryPage(
                id,
                name.printName(),
                name.nameLanguage(),
                shown,
                tied,
                more
                        ? "/admission/applications/" + id + "/history?before="
                                + shown.getLast().id()
                        : null,
                before == Long.MAX_VALUE));
    }

    private Name name(ApplicationId id) {
        return db.sql("""
                        select coalesce(a.print_name, p.print_name) as print_name, p.name_language
                        from admission_application a join v_person p on p.id = a.person_id where a.id = :id
                        """).param("id", id).one(Name.class);
    }
}
