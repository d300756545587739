package org.madang.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.madang.admission.AskAboutOffer;
import org.madang.admission.AskDeferral;
import org.madang.admission.Mailings;
import org.madang.admission.OfferId;
import org.madang.admission.Reach;
import org.madang.admission.ReleaseDecisions;
import org.madang.admission.SampleAdmission;
import org.madang.admission.SendMailing;
import org.madang.admission.SetCondition;
import org.madang.admission.StageDecision;
import org.madang.admission.Verdict;
import org.madang.admission.WriteMailing;
import org.madang.certificates.ApproveCertificates;
import org.madang.certificates.CertificateId;
import org.madang.certificates.ConfirmName;
import org.madang.certificates.FindEligible;
import org.madang.certificates.IssueCertificates;
import org.madang.database.Db;
import org.madang.forum.ForumWorld;
import org.madang.learning.WriteLesson;
import org.madang.learning.WriteWeek;
import org.madang.programmes.AddField;
import org.madang.programmes.AddPhase;
import org.madang.programmes.ClaimSubject;
import org.madang.programmes.ClaimText;
import org.madang.programmes.FieldIcon;
import org.madang.programmes.FieldPlan;
import org.madang.programmes.Grade;
import org.madang.programmes.PhaseKind;
import org.madang.programmes.PhasePlan;
import org.madang.programmes.RecordClaim;
import org.madang.programmes.SampleEditions;
import org.madang.programmes.SetSeatCell;
import org.madang.schedule.CloseRollCall;
import org.madang.schedule.JoinSession;
import org.madang.schedule.Meeting;
import org.madang.schedule.PlanSession;
import org.madang.schedule.SessionId;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.ProgramClock;
import org.madang.works.WorksWorld;
import org.madang.works.WorksWorld.Place;
import org.springframework.stereotype.Component;

/** One thing of every kind that a rule can be about, made through the use cases. */
@Component
class SampleThings {
    private static final Multilingual TITLE = Multilingual.of("en", "Voice", "ko", "목소리");
    private static final LocalDate FIRST = LocalDate.of(2021, 11, 8);

    private final Db db;
    private final ProgramClock clock;
    private final WorksWorld works;
    private final SampleAdmission admission;
    private final ForumWorld forums;
    private final StageDecision stage;
    private final ReleaseDecisions release;
    private final SetCondition setCondition;
    private final AskDeferral askDeferral;
    private final WriteMailing writeMailing;
    private final SendMailing sendMailing;
    private final SampleEditions editions;
    private final AskAboutOffer ask;
    private final AddField addField;
    private final AddPhase addPhase;
    private final SetSeatCell setSeats;
    private final RecordClaim claims;
    private final PlanSession plan;
    private final JoinSession join;
    private final CloseRollCall close;
    private final WriteWeek writeWeek;
    private final WriteLesson writeLesson;
    private final FindEligible find;
    private final ConfirmName confirm;
    private final ApproveCertificates approve;
    private final IssueCertificates issue;

    SampleThings(
            Db db,
            ProgramClock clock,
            WorksWorld works,
            SampleAdmission admission,
            ForumWorld forums,
            StageDecision stage,
            ReleaseDecisions release,
            SetCondition setCondition,
            AskDeferral askDeferral,
            WriteMailing writeMailing,
            SendMailing sendMailing,
            SampleEditions editions,
            AskAboutOffer ask,
            AddField addField,
            AddPhase addPhase,
            SetSeatCell setSeats,
            RecordClaim claims,
            PlanSession plan,
            JoinSession join,
            CloseRollCall close,
            WriteWeek writeWeek,
            WriteLesson writeLesson,
            FindEligible find,
            ConfirmName confirm,
            ApproveCertificates approve,
            IssueCertificates issue) {
        this.db = db;
        this.clock = clock;
        this.works = works;
        this.admission = admission;
        this.forums = forums;
        this.stage = stage;
        this.release = release;
        this.setCondition = setCondition;
        this.askDeferral = askDeferral;
        this.writeMailing = writeMailing;
        this.sendMailing = sendMailing;
        this.editions = editions;
        this.ask = ask;
        this.addField = addField;
        this.addPhase = addPhase;
        this.setSeats = setSeats;
        this.claims = claims;
        this.plan = plan;
        this.join = join;
        this.close = close;
        this.writeWeek = writeWeek;
        this.writeLesson = writeLesson;
        this.find = find;
        this.confirm = confirm;
        this.approve = approve;
        this.issue = issue;
    }

    /** By kind, what stands for it in a path: an id or a slug. */
    Map<String, String> make() {
        var made = new LinkedHashMap<String, String>();
        try {
            course(made);
            admission(made);
            clock.comeBack();
            made.putAll(forums.oneOfEach());
        } finally {
            clock.comeBack();
        }
        return made;
    }

    private void course(Map<String, String> made) {
        Place place = works.place("LA", true);
        PersonId maker = works.participant(place);
        var work = works.approved(place, maker);
        works.published(work, place.secretariat());
        for (String kind : new String[] {"programme", "edition", "track"}) made.put(kind, place.slug());
        made.put("institution", place.slug() + "-p");
        made.put("work", work.value().toString());
        made.put("person", maker.value().toString());
        made.put("team", works.team(place, maker).value().toString());
        made.put("calendar", "LA");
        made.put(
                "holiday",
                db.sql("select id::text from v_holiday where country = 'LA' order by date limit 1")
                        .one(String.class));
        addField.add(place.slug(), new FieldPlan(TITLE, FieldIcon.MUSIC, 90), place.secretariat());
        made.put("taught", place.slug());
        made.put("phase", phase(place));
        made.put("cell", cell(place));
        made.put("part", part(place));
        made.put("claim", claim(place));
        made.put("session", session(place, maker).value().toString());
        made.put("lesson", lesson(place));
        made.put("certificate", certificate(place, maker));
        made.put("import", list(place));
        made.put("reading", reading(place));
    }

    private String list(Place place) {
        return db.sql("""
                        insert into rosters_import (id, track_id, file_name, kind, headings, mapping, rows, state,
                                                    brought_by, brought_at, moved_by, moved_at)
                        values (gen_random_uuid(), :track, 'list.csv', 'CSV', '["Name"]', '["PRINT_NAME"]', 1, 'CHECKED',
                                :by, now(), :by, now()) returning id::text
                        """)
                .param("track", place.track())
                .param("by", place.secretariat())
                .one(String.class);
    }

    private String cell(Place place) {
        var set = setSeats.set(
                place.edition(), place.track(), new Country("LA"), Grade.EXPERT, 10, 2, place.secretariat());
        if (set instanceof SetSeatCell.Outcome.Set(var id)) return id.value().toString();
        throw new AssertionError(set);
    }

    private String part(Place place) {
        return db.sql("select id::text from programmes_part where track_id = :track limit 1")
                .param("track", place.track())
                .one(String.class);
    }

    private String claim(Place place) {
        var said = new ClaimText(
                ClaimSubject.TRACK, place.track().value(), "weeks", null, 8.0, null, null, "Letter", null, "", null);
        if (claims.record(said, place.secretariat()) instanceof RecordClaim.Outcome.Recorded(var id))
            return id.value().toString();
        throw new AssertionError("no claim");
    }

    private String phase(Place place) {
        var phase = new PhasePlan(PhaseKind.COURSE, TITLE, FIRST, FIRST.plusDays(30));
        if (addPhase.add(place.edition(), place.track(), phase, place.secretariat())
                instanceof AddPhase.Outcome.Added(var id)) return id.value().toString();
        throw new AssertionError("no phase");
    }

    private SessionId session(Place place, PersonId participant) {
        clock.travel(Instant.parse("2021-11-08T06:00:00Z"));
        var planned = plan.plan(
                place.track(),
                1,
                TITLE,
                LocalDateTime.parse("2021-11-09T13:00"),
                60,
                new Meeting.Link("https://meet.example.org/x"),
                place.manager());
        if (!(planned instanceof PlanSession.Outcome.Planned(var session))) throw new AssertionError(planned);
        clock.travel(Instant.parse("2021-11-09T05:59:00Z"));
        join.join(session, "once", participant);
        clock.travel(Instant.parse("2021-11-09T07:30:00Z"));
        close.close(session, Map.of(), place.manager());
        return session;
    }

    private String lesson(Place place) {
        writeWeek.write(place.track(), 1, TITLE, Multilingual.EMPTY, FIRST, FIRST.plusDays(4), place.manager());
        var written = writeLesson.write(place.track(), 1, 1, TITLE, TITLE, 10, null, place.manager());
        if (written instanceof WriteLesson.Outcome.Written(var id))
            return id.value().toString();
        throw new AssertionError(written);
    }

    private String certificate(Place place, PersonId person) {
        clock.travel(Instant.parse("2022-01-20T01:00:00Z"));
        find.find(place.track(), place.manager());
        var id = db.sql("select id from v_certificate where person_id = :person")
                .param("person", person)
                .one(CertificateId.class);
        confirm.confirm(id, "ສົມພອນ", new Language("lo"), "Somphone", person);
        approve.approve(place.track(), place.partner(), place.coordinator());
        approve.approve(place.track(), place.operator(), place.manager());
        issue.issue(place.track(), place.secretariat());
        return id.value().toString();
    }

    /** An application of the course’s own edition, whose reviewers read it. */
    private String reading(Place place) {
        var set = admission.openAt(place.edition(), place.track(), place.secretariat(), false, 5, true);
        var application = admission.submitted(set, admission.applicant("Chan", "LA"));
        clock.comeBack();
        return admission.reading(application).toString();
    }

    private void admission(Map<String, String> made) {
        var set = admission.open(false, 5);
        var applicant = admission.applicant("Dara");
        var application = admission.submitted(set, applicant);
        stage.stage(application, Verdict.SELECT, null, "", set.officer());
        setCondition.set(
                set.call(),
                SetCondition.Whom.ALL,
                Multilingual.of("en", "A letter of your employer"),
                java.time.LocalDate.parse("2021-07-25"),
                set.officer());
        release.release(set.call(), LocalDateTime.parse("2021-07-20T18:00"), null, set.officer());
        made.put("call", set.callSlug());
        made.put("application", application.value().toString());
        OfferId offer = db.sql("select id from admission_offer where application_id = :id")
                .param("id", application)
                .one(OfferId.class);
        made.put("offer", offer.toString());
        made.put("mailing", mailing(set));
        made.put("enquiry", enquiry(offer, applicant));
        made.put("deferral", deferral(set, offer, applicant));
        made.put(
                "condition",
                db.sql(
                                "select k.id::text from admission_condition k join admission_offer o on o.decision_id = k.decision_id"
                                        + " where o.id = :offer")
                        .param("offer", offer)
                        .one(String.class));
    }

    private String deferral(SampleAdmission.Set set, OfferId offer, PersonId applicant) {
        var programme = db.sql("select programme_id from v_edition where id = :id")
                .param("id", set.edition())
                .one(org.madang.programmes.ProgrammeId.class);
        var asked = askDeferral.ask(offer, editions.later(programme, set.officer()), "A child is born", applicant);
        return ((AskDeferral.Outcome.Asked) asked).deferral().toString();
    }

    private String mailing(SampleAdmission.Set set) {
        var written = writeMailing.write(
                set.call(),
                Multilingual.of("en", "News"),
                Multilingual.of("en", "Dear {name}"),
                Mailings.Whom.ALL,
                Mailings.Need.NEEDED,
                set.officer());
        var mailing = ((WriteMailing.Outcome.Written) written).mailing();
        // A draft is its writer’s alone.
        var all = new Reach(true, Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
        sendMailing.send(mailing, null, all, set.officer());
        return mailing.toString();
    }

    private String enquiry(OfferId offer, PersonId applicant) {
        var asked = ask.ask(offer, "Is it in the evening?", applicant);
        return ((AskAboutOffer.Outcome.Asked) asked).question().toString();
    }
}
