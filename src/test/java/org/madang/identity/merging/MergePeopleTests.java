package org.madang.identity.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.identity.AnswerConsent;
import org.madang.identity.NewPerson;
import org.madang.identity.Purpose;
import org.madang.identity.RegisterPerson;
import org.madang.identity.merging.MergePeople.Outcome;
import org.madang.identity.privacy.People;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.ProgramClock;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.shared.Viewer;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.works.WorksWorld;
import org.madang.works.WorksWorld.Place;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;

@MadangTest
class MergePeopleTests {
    private static final Set<MergeField> NOTHING = EnumSet.noneOf(MergeField.class);

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    MockMvc mvc;

    @Autowired
    Db db;

    @Autowired
    Cast cast;

    @Autowired
    WorksWorld world;

    @Autowired
    MergePeople merge;

    @Autowired
    UndoMerge undo;

    @Autowired
    MergeQueries queries;

    @Autowired
    People people;

    @Autowired
    RegisterPerson register;

    @Autowired
    AnswerConsent consent;

    @Autowired
    ProgramClock clock;

    private Place place;
    private PersonId kept;
    private PersonId gone;
    private Viewer officer;

    @BeforeEach
    void two_records() {
        place = world.place("LA", true);
        kept = cast.person("Keo Somphone");
        gone = world.participant(place);
        officer = cast.viewer(cast.secretariat());
    }

    @AfterEach
    void home() {
        clock.comeBack();
    }

    private String address(PersonId person) {
        return db.sql("select email from identity_person where id = :id")
                .param("id", person)
                .one(String.class);
    }

    /** How many rows each declared column has of a person: everything there is of them. */
    private Map<String, Long> rowsOf(PersonId person) {
        var counts = new TreeMap<String, Long>();
        people.rows().stream().filter(rows -> rows.moves()).forEach(rows -> {
            long count = db.sql("select count(*) from " + rows.table() + " where " + rows.column() + " = :person")
                    .param("person", person)
                    .one(Long.class);
            if (count > 0) counts.put(rows.table() + "." + rows.column(), count);
        });
        return counts;
    }

    private UUID merged(Set<MergeField> taken) {
        var outcome = merge.merge(kept, gone, taken, "The same passport.", officer);
        if (outcome instanceof Outcome.Merged(UUID id)) return id;
        throw new AssertionError(outcome);
    }

    @Test
    void everything_moves_both_addresses_lead_in_and_the_old_page_leads_on() throws Exception {
        var work = world.approved(place, gone);
        world.published(work, place.secretariat());
        consent.answer(gone, Purpose.SHOWCASE, true, 1, Language.ENGLISH);
        String first = address(kept);
        String second = address(gone);
        var before = rowsOf(gone);
        assertThat(before)
                .containsKeys("cohorts_enrolment.person_id", "works_credit.person_id", "works_version.frozen_by");

        merged(NOTHING);

        assertThat(rowsOf(gone)).isEmpty();
        assertThat(rowsOf(kept)).containsAllEntriesOf(before);
        for (String address : new String[] {first, second})
            assertThat(register.register(NewPerson.atAddress(address, Language.ENGLISH), null))
                    .isEqualTo(new RegisterPerson.Outcome.KnownAlready(kept));
        var old = mvc.perform(get("/people/" + gone).with(cast.as(officer.id())))
                .andReturn()
                .getResponse();
        assertThat(old.getStatus()).isEqualTo(303);
        assertThat(old.getHeader("Location")).endsWith("/people/" + kept);
        assertThat(mvc.perform(get("/people/" + gone)).andReturn().getResponse().getStatus())
                .isEqualTo(404);
        assertThat(cast.viewer(kept).has(Role.PARTICIPANT)).isTrue();
    }

    @Test
    void the_password_of_the_record_that_stays_opens_by_both_addresses() throws Exception {
        String first = address(kept);
        String second = address(gone);
        db.sql("update identity_person set password_hash = :hash where id = :id")
                .param("hash", passwords.encode("nine herons over the river"))
                .param("id", kept)
                .update();

        merged(NOTHING);

        for (String address : new String[] {first, second})
            assertThat(mvc.perform(post("/sign-in/password")
                                    .with(csrf())
                                    .param("email", address)
                                    .param("password", "nine herons over the river"))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(address)
                    .isEqualTo(303);
    }

    @Test
    void a_merger_taken_back_leaves_both_as_they_were() {
        cast.give(kept, Role.PARTICIPANT, ScopeKind.TRACK, place.track().value());
        world.approved(place, gone);
        db.sql(
                        "insert into identity_spoken values (:kept, 'ko', 'BASIC'), (:gone, 'ko', 'FLUENT'), (:gone, 'lo', 'NATIVE')")
                .param("kept", kept)
                .param("gone", gone)
                .update();
        db.sql("update identity_person set phone = '+856 1', latin_name = 'Gone' where id = :gone")
                .param("gone", gone)
                .update();
        var keptBefore = rowsOf(kept);
        var goneBefore = rowsOf(gone);
        String records = records();

        UUID id = merged(EnumSet.of(MergeField.PHONE, MergeField.LATIN_NAME, MergeField.EMAIL));
        assertThat(db.sql("select phone || latin_name from identity_person where id = :id")
                        .param("id", kept)
                        .one(String.class))
                .isEqualTo("+856 1Gone");
        assertThat(db.sql("select level from identity_spoken where person_id = :id and language = 'ko'")
                        .param("id", kept)
                        .list(String.class))
                .containsExactly("BASIC");

        assertThat(undo.undo(kept, id, officer.id())).isEqualTo(new UndoMerge.Outcome.Apart(gone));
        assertThat(rowsOf(kept)).isEqualTo(keptBefore);
        assertThat(rowsOf(gone)).isEqualTo(goneBefore);
        assertThat(records()).isEqualTo(records);
        assertThat(undo.undo(kept, id, officer.id())).isEqualTo(new UndoMerge.Outcome.ApartAlready());
    }

    private String records() {
        return String.join(
                "\n",
                db.sql(
                                "select (to_jsonb(p) - 'version')::text from identity_person p where id in (:kept, :gone) order by id")
                        .param("kept", kept)
                        .param("gone", gone)
                        .list(String.class));
    }

    @Test
    void two_enrolments_in_one_track_stand_in_the_way_by_name_and_nothing_moves() throws Exception {
        PersonId twice = world.participant(place);
        var before = rowsOf(gone);
        assertThat(merge.merge(twice, gone, NOTHING, "Same", officer))
                .isInstanceOfSatisfying(
                        Outcome.InTheWay.class,
                        way -> assertThat(way.meetings())
                                .extracting(meeting -> meeting.key())
                                .containsExactly("cohorts.meeting.decide"));
        assertThat(rowsOf(gone)).isEqualTo(before);
        var page = mvc.perform(get("/people/" + twice + "/merging?with=" + gone).with(cast.as(officer.id())))
                .andReturn()
                .getResponse();
        assertThat(Jsoup.parse(page.getContentAsString()).select(".notice").text())
                .contains("Both are enrolled in", "Open that of the record that goes");
    }

    @Test
    void what_nobody_may_merge_is_refused_each_in_its_own_words() {
        assertThat(merge.merge(kept, kept, NOTHING, "x", officer)).isEqualTo(new Outcome.SameRecord());
        assertThat(merge.merge(kept, officer.id(), NOTHING, "x", officer)).isEqualTo(new Outcome.YourOwn());
        assertThat(merge.merge(kept, gone, NOTHING, " ", officer)).isEqualTo(new Outcome.ReasonMissing());
        assertThat(merge.merge(kept, cast.operator(), NOTHING, "x", officer)).isEqualTo(new Outcome.BeyondYours());
        PersonId leaver = cast.person("Leaver");
        db.sql("insert into identity_leaving values (:id, now(), now() + interval '30 days', true)")
                .param("id", leaver)
                .update();
        assertThat(merge.merge(kept, leaver, NOTHING, "x", officer)).isEqualTo(new Outcome.Leaving());
        merged(NOTHING);
        assertThat(merge.merge(kept, gone, NOTHING, "x", officer)).isEqualTo(new Outcome.NoLongerThere());
    }

    @Test
    void after_thirty_days_or_another_merger_there_is_no_way_back() {
        UUID id = merged(NOTHING);
        PersonId third = cast.person("Third");
        merge.merge(third, kept, NOTHING, "Three of one", officer);
        assertThat(undo.undo(kept, id, officer.id())).isEqualTo(new UndoMerge.Outcome.NoWayBack());
        clock.travel(Instant.now().plus(Duration.ofDays(31)));
        assertThat(undo.undo(kept, id, officer.id())).isEqualTo(new UndoMerge.Outcome.TooLate());
    }

    @Test
    void a_name_alone_proposes_nobody() {
        String name = "Zayar " + UUID.randomUUID();
        PersonId one = cast.person(name);
        PersonId namesake = cast.person(name.toUpperCase(java.util.Locale.ROOT));
        PersonId same = cast.person(name.replace("a", "á"));
        born(one, 1990, "+95 9 123 456 789");
        born(namesake, 1971, "");
        born(same, 1990, "09 123456789");
        PersonId stranger = cast.person("Other " + UUID.randomUUID());
        born(stranger, 1990, "+95 9 123 456 789");
        assertThat(queries.candidates(one)).singleElement().satisfies(candidate -> {
            assertThat(candidate.id()).isEqualTo(same);
            assertThat(candidate.because()).containsExactly("BIRTH_YEAR", "PHONE");
        });
    }

    private void born(PersonId person, int year, String phone) {
        db.sql("update identity_person set birth_year = :year, phone = :phone where id = :id")
                .param("year", year)
                .param("phone", phone)
                .param("id", person)
                .update();
    }

    @Test
    void an_officer_compares_merges_and_takes_it_back_on_the_pages() throws Exception {
        var as = cast.as(officer.id());
        String path = "/people/" + kept + "/merging";
        String compare = mvc.perform(get(path).param("with", address(gone)).with(as))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(compare).contains("Keo Somphone", "Enrolments", "Record that stays");
        var refused = mvc.perform(
                        post(path).param("with", gone.toString()).with(as).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(refused.getStatus()).isEqualTo(422);
        var done = mvc.perform(post(path)
                        .param("with", gone.toString())
                        .param("reason", "Both use one telephone.")
                        .with(as)
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(done.getHeader("Location")).endsWith(path);
        String after = mvc.perform(get(path).with(as)).andReturn().getResponse().getContentAsString();
        assertThat(after).contains("Both use one telephone.", "Take apart");
        String id = Jsoup.parse(after).select("input[name=merge]").val();
        var apart = mvc.perform(post(path + "/undo").param("merge", id).with(as).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(apart.getStatus()).isEqualTo(303);
        assertThat(rowsOf(gone)).containsKey("cohorts_enrolment.person_id");
        PersonId korean = cast.person("담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        assertThat(mvc.perform(get(path).param("with", gone.toString()).with(cast.as(korean)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("한 사람의 두 기록", "과정 등록");
    }
}
