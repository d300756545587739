package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.madang.database.Db;
import org.madang.media.FileKind;
import org.madang.programmes.ProgrammeId;
import org.madang.programmes.SampleEditions;
import org.madang.shared.Country;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** An application with everything that hangs on one, who has a part in it, and everybody near it who has none. */
@Component
class SampleHidden {
    /** Nobody else of any test is called so. */
    static final String NAME = "Sok Daravuth";

    private final Cast cast;
    private final Db db;
    private final SampleAdmission sample;
    private final SampleEditions editions;
    private final EndorseApplication endorse;
    private final SetPanels panels;
    private final Panels seated;
    private final NameRelation name;
    private final ProposeOverride propose;
    private final StageDecision stage;
    private final SetCondition setCondition;
    private final ReleaseDecisions release;
    private final AskAboutOffer ask;
    private final AskDeferral askDeferral;
    private final WriteMailing writeMailing;
    private final SendMailing sendMailing;
    private final Mailings mailings;
    private final Calls calls;

    SampleHidden(
            Cast cast,
            Db db,
            SampleAdmission sample,
            SampleEditions editions,
            EndorseApplication endorse,
            SetPanels panels,
            Panels seated,
            NameRelation name,
            ProposeOverride propose,
            StageDecision stage,
            SetCondition setCondition,
            ReleaseDecisions release,
            AskAboutOffer ask,
            AskDeferral askDeferral,
            WriteMailing writeMailing,
            SendMailing sendMailing,
            Mailings mailings,
            Calls calls) {
        this.cast = cast;
        this.db = db;
        this.sample = sample;
        this.editions = editions;
        this.endorse = endorse;
        this.panels = panels;
        this.seated = seated;
        this.name = name;
        this.propose = propose;
        this.stage = stage;
        this.setCondition = setCondition;
        this.release = release;
        this.ask = ask;
        this.askDeferral = askDeferral;
        this.writeMailing = writeMailing;
        this.sendMailing = sendMailing;
        this.mailings = mailings;
        this.calls = calls;
    }

    /**
     * @param its what the variables of the routes stand for
     * @param beside another application that reviewers of the cell may read, to compare with
     * @param others who may not know that it is there
     */
    record Hidden(
            SampleAdmission.Set set,
            PersonId writer,
            PersonId judge,
            Map<String, String> its,
            String beside,
            Map<String, RequestPostProcessor> others) {}

    Hidden make() {
        var file = Question.file("life", Multilingual.of("en", "Your life", "ko", "이력"), false, FileKind.DOCUMENT, 1);
        var set = sample.open(
                true, 2, true, CallForm.of(List.of(SampleAdmission.questions().getFirst(), file)));
        db.sql("update programmes_track set countries = '{KH,LA}' where id = :id")
                .param("id", set.track())
                .update();
        PersonId writer = sample.applicant(NAME);
        ApplicationId hidden = sample.draft(set, writer);
        sample.fill(set, hidden, writer);
        sample.handIn(hidden, "q-life", writer);
        sample.hand(hidden, writer);
        endorse.endorse(hidden, set.partner(), 1, "", set.coordinator());
        PersonId judge = sample.reviewer(set);
        PersonId applicant = sample.applicant("Khamla");
        String beside = sample.reading(sample.submitted(set, applicant)).toString();
        PersonId named = sample.reviewer(set);
        db.sql("update identity_person set print_name = 'Teacher Moon' where id = :id")
                .param("id", named)
                .update();
        name.name(hidden, "Teacher Moon", Relation.TEACHER, writer);
        PersonId elsewhere = sample.reviewer(set);
        panels.set(
                set.call(),
                Map.of(
                        new PanelCell(set.track(), new Country("KH")),
                        Set.of(judge, named),
                        new PanelCell(set.track(), new Country("LA")),
                        Set.of(elsewhere)),
                Panels.stamp(seated.of(set.call())),
                set.officer());
        return new Hidden(
                set,
                writer,
                judge,
                everythingOf(hidden, set, writer, judge),
                beside,
                people(set, applicant, named, elsewhere));
    }

    private Map<String, String> everythingOf(
            ApplicationId hidden, SampleAdmission.Set set, PersonId writer, PersonId judge) {
        var its = new LinkedHashMap<String, String>();
        var proposed = propose.propose(hidden, Overrides.Wish.SELECT, "She draws", cast.secretariat());
        its.put("override", ((ProposeOverride.Outcome.Proposed) proposed).override() + "");
        stage.stage(hidden, Verdict.SELECT, null, "", set.officer());
        setCondition.set(
                set.call(),
                SetCondition.Whom.ALL,
                Multilingual.of("en", "A letter"),
                LocalDate.parse("2021-07-25"),
                set.officer());
        release.release(set.call(), LocalDateTime.parse("2021-07-20T18:00"), null, set.officer());
        OfferId offer = db.sql("select id from admission_offer where application_id = :id")
                .param("id", hidden)
                .one(OfferId.class);
        var programme = db.sql("select programme_id from v_edition where id = :id")
                .param("id", set.edition())
                .one(ProgrammeId.class);
        its.put("application", hidden.toString());
        its.put("offer", offer.toString());
        its.put("reading", sample.reading(hidden).toString());
        its.put("enquiry", ((AskAboutOffer.Outcome.Asked) ask.ask(offer, "In the evening?", writer)).question() + "");
        var asked = askDeferral.ask(offer, editions.later(programme, set.officer()), "A child is born", writer);
        its.put("deferral", ((AskDeferral.Outcome.Asked) asked).deferral() + "");
        its.put(
                "condition",
                one(
                        "select id::text from admission_condition where decision_id in"
                                + " (select id from admission_decision where application_id = :id)",
                        hidden));
        its.put("named", one("select id::text from admission_named where application_id = :id", hidden));
        its.put("person", judge.toString());
        its.put("call", set.callSlug());
        its.put("mailing", mailed(set).toString());
        its.put(
                "file",
                one(
                        "select media_id::text from admission_answer where application_id = :id and media_id is not null",
                        hidden));
        return its;
    }

    /** A mail to all of the call, as its officer sent it. */
    private MailingId mailed(SampleAdmission.Set set) {
        var text = Multilingual.of("en", "Dear {name}");
        var written = (WriteMailing.Outcome.Written)
                writeMailing.write(set.call(), text, text, Mailings.Whom.ALL, Mailings.Need.NEEDED, set.officer());
        var reach = new Reach(true, Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
        var letters = mailings.letters(
                mailings.find(written.mailing()).orElseThrow(),
                calls.find(set.call()).orElseThrow(),
                reach);
        var sent = sendMailing.send(written.mailing(), Mailings.seal(letters), reach, set.officer());
        assertThat(sent).isInstanceOf(SendMailing.Outcome.Sent.class);
        return written.mailing();
    }

    private String one(String sql, ApplicationId id) {
        return db.sql(sql).param("id", id).one(String.class);
    }

    private Map<String, RequestPostProcessor> people(
            SampleAdmission.Set set, PersonId applicant, PersonId named, PersonId elsewhere) {
        var others = new LinkedHashMap<String, RequestPostProcessor>();
        var other = sample.open(true, 2);
        others.put("another applicant of the call", cast.as(applicant));
        others.put("a reviewer whom the applicant named", cast.as(named));
        others.put("a reviewer of another panel of the call", cast.as(elsewhere));
        others.put("a reviewer of another call", cast.as(sample.reviewer(other)));
        others.put(
                "an officer of another edition",
                cast.as(cast.with(
                        Role.SECRETARIAT, ScopeKind.EDITION, other.edition().value())));
        others.put(
                "an officer of another country",
                cast.as(cast.with(
                        Role.PARTNER_COORDINATOR,
                        ScopeKind.INSTITUTION,
                        sample.partner(set.edition(), set.track(), "LA", set.officer())
                                .value())));
        others.put(
                "a coordinator of the whole track",
                cast.as(cast.with(
                        Role.PARTNER_COORDINATOR, ScopeKind.TRACK, set.track().value())));
        others.put(
                "a delegate of another country",
                cast.as(cast.with(
                        Role.COUNTRY_DELEGATE,
                        ScopeKind.INSTITUTION,
                        sample.ministry("VN", set.officer()).value())));
        return others;
    }
}
