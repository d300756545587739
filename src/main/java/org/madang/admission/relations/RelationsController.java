package org.madang.admission.relations;

import org.madang.admission.ApplicationId;
import org.madang.admission.ApplicationState;
import org.madang.admission.Applications;
import org.madang.admission.NameRelation;
import org.madang.admission.Relation;
import org.madang.admission.SettleRelation;
import org.madang.database.Db;
import org.madang.shared.Ids;
import org.madang.shared.Multilingual;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class RelationsController {
    private final Db db;
    private final Applications applications;
    private final NameRelation name;
    private final SettleRelation settle;

    RelationsController(Db db, Applications applications, NameRelation name, SettleRelation settle) {
        this.db = db;
        this.applications = applications;
        this.name = name;
        this.settle = settle;
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

    @Allow(value = Action.DECIDE_ADMISSION, in = "application")
    @PostMapping("/admission/applications/{application}/relations/{named}")
    Answer settle(@PathVariable String application, @PathVariable String named, Form form, Viewer viewer) {
        var id = ApplicationId.of(application);
        String typed = form.value("meant");
        PersonId person = typed.isEmpty() ? null : PersonId.of(typed);
        String call = db.sql("""
                        select c.slug from admission_call c join admission_application a on a.call_id = c.id
                        where a.id = :id
                        """).param("id", id).one(String.class);
        var back = Answer.seeOther("/admission/calls/" + call + "/panels");
        return switch (settle.settle(id, Ids.parse(named), person, viewer.id())) {
            case SettleRelation.Outcome.Settled settled -> back.withNotice("admission.notice.settled");
            case SettleRelation.Outcome.SettledAlready settled -> back.withNotice("admission.notice.settled");
            case SettleRelation.Outcome.NoReviewer none -> back.withNotice("admission.notice.standin.unfit");
            case SettleRelation.Outcome.Tied tied -> back.withNotice("admission.notice.tied");
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
