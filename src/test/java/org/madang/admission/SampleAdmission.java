package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.madang.database.Db;
import org.madang.institutions.CreateInstitution;
import org.madang.institutions.InstitutionFacts;
import org.madang.institutions.InstitutionId;
import org.madang.institutions.InstitutionKind;
import org.madang.media.FileKind;
import org.madang.media.StoreFile;
import org.madang.programmes.EditionId;
import org.madang.programmes.GiveInstitutionRole;
import org.madang.programmes.InstitutionRole;
import org.madang.programmes.SampleEditions;
import org.madang.programmes.SetSeatCell;
import org.madang.programmes.TrackId;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.ProgramClock;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.springframework.stereotype.Component;

/** An admission of its own for each test: an edition with one Cambodian track, its partner, a call and people. */
@Component
public class SampleAdmission {
    static final LocalDateTime OPENS = LocalDateTime.of(2021, 6, 1, 9, 0);
    static final LocalDateTime CLOSES = LocalDateTime.of(2021, 7, 1, 10, 0);
    static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final Cast cast;
    private final Db db;
    private final ProgramClock clock;
    private final SampleEditions editions;
    private final CreateInstitution institutions;
    private final GiveInstitutionRole roles;
    private final SetSeatCell seats;
    private final PlanCall planCall;
    private final OpenCall openCall;
    private final BeginApplication begin;
    private final SaveDraft save;
    private final SubmitApplication submit;
    private final EndorseApplication endorse;
    private final StoreFile store;
    private final HandInFile handIn;

    SampleAdmission(
            Cast cast,
            Db db,
            ProgramClock clock,
            SampleEditions editions,
            CreateInstitution institutions,
            GiveInstitutionRole roles,
            SetSeatCell seats,
            PlanCall planCall,
            OpenCall openCall,
            BeginApplication begin,
            SaveDraft save,
            SubmitApplication submit,
            EndorseApplication endorse,
            StoreFile store,
            HandInFile handIn) {
        this.store = store;
        this.handIn = handIn;
        this.cast = cast;
        this.db = db;
        this.clock = clock;
        this.editions = editions;
        this.institutions = institutions;
        this.roles = roles;
        this.seats = seats;
        this.planCall = planCall;
        this.openCall = openCall;
        this.begin = begin;
        this.save = save;
        this.submit = submit;
        this.endorse = endorse;
    }

    /** Everything of one admission; the clock of the thread stands in the middle of the call. */
    public record Set(
            PersonId officer,
            EditionId edition,
            TrackId track,
            String trackSlug,
            InstitutionId partner,
            PersonId coordinator,
            CallId call,
            String callSlug) {}

    /** Its call gives places as it goes, so that a test need not wait for the deadline. */
    public Set open(boolean needsEndorsement, int places) {
        return open(needsEndorsement, places, true);
    }

    public Set open(boolean needsEndorsement, int places, boolean rolling) {
        return open(needsEndorsement, places, rolling, form());
    }

    /** Two questions, and a page that nothing stands on yet. */
    private static CallForm form() {
        return CallForm.of(questions())
                .with(new CallForm.Group("more", Multilingual.of("en", "More", "ko", "더"), Multilingual.EMPTY));
    }

    public Set open(boolean needsEndorsement, int places, boolean rolling, CallForm form) {
        PersonId officer = cast.secretariat();
        EditionId edition = editions.edition(editions.programme(officer), officer);
        return openAt(edition, editions.track(edition, officer), officer, needsEndorsement, places, rolling, form);
    }

    /** The same for a track that is there already. */
    public Set openAt(
            EditionId edition, TrackId track, PersonId officer, boolean needsEndorsement, int places, boolean rolling) {
        return openAt(edition, track, officer, needsEndorsement, places, rolling, form());
    }

    /** The same with a form of one's own. */
    public Set openAt(
            EditionId edition,
            TrackId track,
            PersonId officer,
            boolean needsEndorsement,
            int places,
            boolean rolling,
            CallForm form) {
        InstitutionId partner = partner(edition, track, "KH", officer);
        if (places > 0) seats.set(edition, track, new Country("KH"), null, places, 0, officer);
        during();
        String slug = SampleEditions.slug("call");
        var planned = planCall.plan(
                new NewCall(
                        edition,
                        slug,
                        Multilingual.of("en", "Call for film-makers", "ko", "영화인 모집"),
                        Multilingual.of("en", "Ten places.", "ko", "열 자리입니다."),
                        OPENS,
                        CLOSES,
                        SEOUL,
                        needsEndorsement,
                        rolling,
                        0,
                        List.of(track),
                        form),
                officer);
        CallId call = ((PlanCall.Outcome.Planned) planned).call();
        assertThat(openCall.open(call, officer)).isEqualTo(new OpenCall.Outcome.Opened(call));
        PersonId coordinator = cast.with(Role.PARTNER_COORDINATOR, ScopeKind.INSTITUTION, partner.value());
        return new Set(officer, edition, track, slug(track), partner, coordinator, call, slug);
    }

    static List<Question> questions() {
        return List.of(
                Question.text("work", Multilingual.of("en", "Your last work", "ko", "최근 작품"), 20, true),
                Question.choice(
                        "online",
                        Multilingual.of("en", "Can you be online in the evening?", "ko", "저녁에 접속할 수 있습니까?"),
                        false,
                        List.of(
                                new Question.Option("yes", Multilingual.of("en", "Yes", "ko", "예")),
                                new Question.Option("no", Multilingual.of("en", "No", "ko", "아니요")))));
    }

    public InstitutionId partner(EditionId edition, TrackId track, String country, PersonId by) {
        InstitutionId partner = institutions
                .create(
                        SampleEditions.slug("partner"),
                        Multilingual.of("en", "Film Commission", "ko", "영화위원회"),
                        new InstitutionFacts(InstitutionKind.PARTNER, new Country(country), "", null),
                        by)
                .institution();
        roles.give(edition, track, partner, InstitutionRole.PARTNER, by);
        return partner;
    }

    /** It has no part in any track. */
    public InstitutionId ministry(String country, PersonId by) {
        return institutions
                .create(
                        SampleEditions.slug("ministry"),
                        Multilingual.of("en", "Ministry of Culture", "ko", "문화부"),
                        new InstitutionFacts(InstitutionKind.MINISTRY, new Country(country), "", null),
                        by)
                .institution();
    }

    /** The thread lives in the middle of the call. */
    public void during() {
        clock.travel(OPENS.plusDays(10).atZone(SEOUL).toInstant());
    }

    public void at(LocalDateTime seoul) {
        clock.travel(seoul.atZone(SEOUL).toInstant());
    }

    public void comeBack() {
        clock.comeBack();
    }

    public PersonId applicant(String name) {
        return applicant(name, "KH");
    }

    public PersonId applicant(String name, String country) {
        return cast.person(name, Language.ENGLISH, country, "Asia/Phnom_Penh");
    }

    public ApplicationId draft(Set set, PersonId person) {
        return ((BeginApplication.Outcome.Begun) begin.begin(set.call(), person)).application();
    }

    /** Every answer that the form needs. */
    public void fill(Set set, ApplicationId application, PersonId person) {
        write(application, Fields.TRACK, set.trackSlug(), person);
        write(application, Fields.STATEMENT, "I make short films.", person);
        write(application, "q-work", "Rain", person);
    }

    public void write(ApplicationId application, String field, String value, PersonId person) {
        assertThat(save.save(application, field, value, Long.MAX_VALUE, person))
                .isInstanceOf(SaveDraft.Outcome.Saved.class);
    }

    /** A small PDF as the answer to a question. */
    public void handIn(ApplicationId application, String field, PersonId person) {
        var stored = store.store(FileKind.DOCUMENT, "life.pdf", person, new ByteArrayInputStream(PartPagesTests.pdf()));
        var file = ((StoreFile.Outcome.Stored) stored).file();
        assertThat(handIn.handIn(application, field, file, person)).isInstanceOf(HandInFile.Outcome.HandedIn.class);
    }

    public ApplicationId submitted(Set set, PersonId person) {
        ApplicationId application = draft(set, person);
        fill(set, application, person);
        hand(application, person);
        return application;
    }

    public void hand(ApplicationId application, PersonId person) {
        assertThat(submit.submit(application, person)).isInstanceOf(SubmitApplication.Outcome.Submitted.class);
    }

    public ApplicationId endorsed(Set set, PersonId person, int rank) {
        ApplicationId application = submitted(set, person);
        assertThat(endorse.endorse(application, set.partner(), rank, "", set.coordinator()))
                .isInstanceOf(EndorseApplication.Outcome.Endorsed.class);
        return application;
    }

    public String slug(TrackId track) {
        return db.sql("select slug from v_track where id = :id")
                .param("id", track)
                .one(String.class);
    }

    /** What reviewers call it in an address. */
    public ReadingId reading(ApplicationId application) {
        return db.sql("select reading_id from admission_application where id = :id")
                .param("id", application)
                .one(ReadingId.class);
    }

    public PersonId reviewer(Set set) {
        return cast.with(Role.REVIEWER, ScopeKind.EDITION, set.edition().value());
    }

    public String state(String table, Object id) {
        return db.sql("select state from " + table + " where id = :id")
                .param("id", id)
                .one(String.class);
    }
}
