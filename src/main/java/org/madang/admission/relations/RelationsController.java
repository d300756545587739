package org.madang.admission.relations;

import org.madang.admission.ApplicationId;
import org.madang.admission.ApplicationState;
import org.madang.admission.Applications;
import org.madang.admission.NameRelation;
import org.madang.admission.Relation;
import org.madang.database.Db;
import org.madang.shared.Multilingual;
import org.madang.shared.NotFound;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An applicant says whom they know, without learning who judges. */
@Controller
class RelationsController {
    private final Db db;
    private final Applications applications;
    private final NameRelation name;

    RelationsController(Db db, Applications applications, NameRelation name) {
        this.db = db;
        this.applications = applications;
        this.name = name;
    }

    @Allow(value = Action.EDIT_APPLICATION, in = "application")
    @GetMapping("/applications/{application}/relations")
    Answer show(@PathVariable String application) {
        return Answer.page(page(ApplicationId.of(application), Form.empty()));
    }

    @Allow(value = Action.EDIT_APPLICATION, in = "application")
    @PostMapping("/applications/{application}/relations")
    Answer name(@PathVariable String application, Form form, Viewer viewer) {
        var id = ApplicationId.of(application);
        String who = form.required("who", 120);
        var kind = form.choice("relation", Relation.class);
        if (kind == null || !form.ok()) return Answer.unprocessable(page(id, form));
        var here = Answer.seeOther("/applications/" + id + "/relations");
        return switch (name.name(id, who, kind, viewer.id())) {
            case NameRelation.Outcome.Named named -> here.withNotice("admission.notice.relation");
            case NameRelation.Outcome.NamedAlready named -> here.withNotice("admission.notice.relation");
            case NameRelation.Outcome.NameMissing missing ->
                Answer.unprocessable(page(id, form.error("who", "web.form.required")));
            case NameRelation.Outcome.TooMany many ->
                Answer.unprocessable(page(id, form.error("who", "admission.wrong.relations", many.most())));
            case NameRelation.Outcome.NotFromHere elsewhere -> here.withNotice("admission.notice.toolate");
        };
    }

    private RelationsPage page(ApplicationId id, Form form) {
        var application = applications.find(id).orElseThrow(NotFound::new);
        var call = db.sql("select title from admission_call where id = :id")
                .param("id", application.callId())
                .one(Multilingual.class);
        var named = db.sql(
                        "select id, name, kind from admission_named where application_id = :id order by named_at, id")
                .param("id", id)
                .list(RelationsPage.Named.class);
        boolean open = application.state() == ApplicationState.SUBMITTED
                || application.state().open();
        return new RelationsPage(id, call, named, open, form);
    }
}
