package org.madang.forum;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.madang.cohorts.Enrol;
import org.madang.cohorts.EnrolmentState;
import org.madang.institutions.Appoint;
import org.madang.institutions.AppointmentId;
import org.madang.institutions.CreateInstitution;
import org.madang.institutions.InstitutionFacts;
import org.madang.institutions.InstitutionId;
import org.madang.institutions.InstitutionKind;
import org.madang.institutions.NewAppointment;
import org.madang.programmes.EditionId;
import org.madang.programmes.Grade;
import org.madang.programmes.SampleEditions;
import org.madang.programmes.TrackId;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.springframework.stereotype.Component;

/** A forum of its own for each test, with people who may enter it, made through the use cases. */
@Component
public class ForumWorld {
    static final Country CAMBODIA = new Country("KH");
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final Cast cast;
    private final SampleEditions editions;
    private final OpenForum open;
    private final MoveForum move;
    private final StartCase startCase;
    private final WriteSection write;
    private final StartThread startThread;
    private final WritePost post;
    private final CreateInstitution institutions;
    private final Appoint appoint;
    private final Enrol enrol;

    ForumWorld(
            Cast cast,
            SampleEditions editions,
            OpenForum open,
            MoveForum move,
            StartCase startCase,
            WriteSection write,
            StartThread startThread,
            WritePost post,
            CreateInstitution institutions,
            Appoint appoint,
            Enrol enrol) {
        this.cast = cast;
        this.editions = editions;
        this.open = open;
        this.move = move;
        this.startCase = startCase;
        this.write = write;
        this.startThread = startThread;
        this.post = post;
        this.institutions = institutions;
        this.appoint = appoint;
        this.enrol = enrol;
    }

    record Place(ForumId forum, String slug, EditionId edition, TrackId track, PersonId secretariat) {
        String path() {
            return "/forums/" + slug;
        }
    }

    static NewForum plan(EditionId edition, String slug) {
        return new NewForum(
                edition,
                slug,
                Multilingual.of("en", "Policy Forum on Libraries", "ko", "도서관 정책 포럼"),
                Multilingual.of("en", "Eight countries compare.", "ko", "여덟 나라가 견줍니다."),
                ZoneId.of("Asia/Seoul"),
                List.of(
                        new NewForum.Section("today", Multilingual.of("en", "How it is today", "ko", "현황"), 200),
                        new NewForum.Section("missing", Multilingual.of("en", "What is missing", "ko", "과제"), 200)));
    }

    Place draft() {
        PersonId secretariat = cast.secretariat();
        EditionId edition = editions.edition(editions.programme(secretariat), secretariat);
        TrackId track = editions.track(edition, secretariat);
        String slug = SampleEditions.slug("forum");
        if (open.open(plan(edition, slug), secretariat) instanceof OpenForum.Outcome.Opened(ForumId forum))
            return new Place(forum, slug, edition, track, secretariat);
        throw new AssertionError("not opened");
    }

    Place open() {
        Place place = draft();
        moveTo(place, ForumState.OPEN);
        return place;
    }

    void moveTo(Place place, ForumState last) {
        for (ForumState state : ForumState.values()) {
            if (state == ForumState.DRAFT) continue;
            move.move(place.forum(), state, null, place.secretariat());
            if (state == last) return;
        }
    }

    PersonId participant(Place place) {
        PersonId person = cast.person("សុភា", new Language("km"), Language.ENGLISH, "KH", "Asia/Phnom_Penh");
        enrol.enrol(person, place.track(), CAMBODIA, Grade.REGULAR, EnrolmentState.ACTIVE, place.secretariat());
        return person;
    }

    CaseId study(Place place, PersonId author) {
        var outcome = startCase.start(
                place.forum(), CAMBODIA, Multilingual.of("en", "A library in every province"), List.of(author), author);
        if (outcome instanceof StartCase.Outcome.Started(CaseId id)) return id;
        throw new AssertionError(outcome);
    }

    void written(CaseId study, PersonId author) {
        write.write(study, "today", Multilingual.of("en", "There are twenty <b>libraries</b>."), true, 0, author);
        write.write(study, "missing", Multilingual.of("en", "Librarians are missing."), false, 0, author);
    }

    ThreadId thread(Place place, PersonId by) {
        var thread = new NewThread(
                ThreadId.next(),
                place.forum(),
                null,
                null,
                Language.ENGLISH,
                "Who pays for the buses?",
                "Ours stand still.");
        if (startThread.start(thread, by) instanceof StartThread.Outcome.Started(ThreadId id)) return id;
        throw new AssertionError("not started");
    }

    /**
     * @param speaker who may speak for the ministry
     * @param clearer who may clear what is said
     */
    record Ministry(InstitutionId id, PersonId speaker, AppointmentId mandate, PersonId clearer) {}

    InstitutionId institution(Place place) {
        String slug = "m" + UUID.randomUUID().toString().replace("-", "");
        return institutions
                .create(
                        slug,
                        Multilingual.of("en", "Ministry of Culture", "ko", "문화부"),
                        new InstitutionFacts(InstitutionKind.MINISTRY, CAMBODIA, "", null),
                        place.secretariat())
                .institution();
    }

    Ministry ministry(Place place) {
        InstitutionId id = institution(place);
        PersonId speaker = official(place);
        PersonId clearer = cast.person("Minister’s Office");
        AppointmentId mandate = appointed(speaker, id, null, false, true);
        appointed(clearer, id, null, true, false);
        return new Ministry(id, speaker, mandate, clearer);
    }

    PersonId official(Place place) {
        return cast.with(Role.OFFICIAL, ScopeKind.EDITION, place.edition().value());
    }

    AppointmentId appointed(
            PersonId person,
            InstitutionId institution,
            @org.jspecify.annotations.Nullable LocalDate until,
            boolean clears,
            boolean speaks) {
        var post = new NewAppointment(
                person, institution, Multilingual.of("en", "Director"), LONG_AGO, until, clears, speaks);
        return appoint.appoint(post, person).appointment();
    }

    NewPost statement(ThreadId thread, Ministry ministry) {
        return new NewPost(
                PostId.next(),
                thread,
                null,
                Capacity.OFFICIAL,
                ministry.mandate(),
                Language.ENGLISH,
                "The ministry will pay for the buses.");
    }

    /** One of each kind that a rule can be about, by kind: what stands for it in a path. */
    public Map<String, String> oneOfEach() {
        Place place = open();
        PersonId author = participant(place);
        ThreadId thread = thread(place, author);
        Ministry ministry = ministry(place);
        NewPost statement = statement(thread, ministry);
        post.write(statement, ministry.speaker());
        return Map.of(
                "forum", place.slug(),
                "case", study(place, author).value().toString(),
                "thread", thread.value().toString(),
                "statement", statement.id().value().toString());
    }
}
