package org.madang.identity.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.admission.ApplicationId;
import org.madang.admission.SampleAdmission;
import org.madang.admission.WithdrawApplication;
import org.madang.database.Db;
import org.madang.identity.merging.MergePeople.Outcome;
import org.madang.identity.privacy.LetGo;
import org.madang.identity.privacy.People;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.shared.Viewer;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.web.PersonalData.Fate;
import org.madang.web.PersonalData.Meeting;
import org.madang.works.WorksWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Two records of one person that have something in one and the same place. */
@MadangTest
class MeetingsTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Db db;

    @Autowired
    Cast cast;

    @Autowired
    SampleAdmission admission;

    @Autowired
    WorksWorld world;

    @Autowired
    WithdrawApplication withdraw;

    @Autowired
    MergePeople merge;

    @Autowired
    UndoMerge undo;

    @Autowired
    LetGo letGo;

    @Autowired
    People people;

    private SampleAdmission.Set set;
    private PersonId kept;
    private PersonId gone;
    private Viewer officer;

    @BeforeEach
    void two_records() {
        set = admission.open(false, 5);
        kept = admission.applicant("Chan Dara");
        gone = admission.applicant("Chan Dara");
        officer = cast.viewer(set.officer());
    }

    @AfterEach
    void home() {
        admission.comeBack();
    }

    private Outcome merged(PersonId stays, PersonId goes) {
        return merge.merge(stays, goes, EnumSet.noneOf(MergeField.class), "One passport", officer);
    }

    private List<Fate> fates(PersonId stays, PersonId goes) {
        return people.meetings(stays, goes).stream().map(Meeting::fate).toList();
    }

    private PersonId applicant(ApplicationId application) {
        return db.sql("select person_id from admission_application where id = :id")
                .param("id", application)
                .one(PersonId.class);
    }

    private String page(PersonId reader, String address) throws Exception {
        return Jsoup.parse(mvc.perform(get(address).with(cast.as(reader)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .select("main")
                .outerHtml();
    }

    @Test
    void a_withdrawn_application_stays_in_the_history_and_is_there_again_when_the_records_part() throws Exception {
        ApplicationId counts = admission.submitted(set, kept);
        ApplicationId old = admission.submitted(set, gone);
        withdraw.withdraw(old, "", gone);
        assertThat(page(officer.id(), "/people/" + kept + "/merging?with=" + gone))
                .contains("the application to “Call for film-makers”", "Those of the other one count for nothing")
                .contains("Make them one record");

        assertThat(merged(kept, gone)).isInstanceOf(Outcome.Merged.class);

        assertThat(applicant(counts)).isEqualTo(kept);
        assertThat(applicant(old)).isEqualTo(gone);
        String after = page(officer.id(), "/people/" + kept + "/merging");
        assertThat(after).contains("Kept with its history: the application to “Call for film-makers”");
        assertThat(archive(kept)).contains("WITHDRAWN", "SUBMITTED");
        UUID id = UUID.fromString(Jsoup.parse(after).select("input[name=merge]").val());
        assertThat(undo.undo(kept, id, officer.id())).isEqualTo(new UndoMerge.Outcome.Apart(gone));
        assertThat(applicant(old)).isEqualTo(gone);
        assertThat(applicant(counts)).isEqualTo(kept);
    }

    private String archive(PersonId person) throws Exception {
        var bytes = mvc.perform(get("/me/data/archive.zip").with(cast.as(person)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (entry.getName().equals("admission/application.json"))
                    return new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
        return "";
    }

    @Test
    void a_draft_gives_way_only_from_the_record_that_goes_so_the_page_asks_to_change_places() throws Exception {
        ApplicationId draft = admission.draft(set, kept);
        ApplicationId counts = admission.submitted(set, gone);
        assertThat(fates(kept, gone)).containsExactly(Fate.CHANGE_PLACES);
        assertThat(merged(kept, gone)).isInstanceOf(Outcome.InTheWay.class);
        var page = Jsoup.parse(page(officer.id(), "/people/" + kept + "/merging?with=" + gone));
        assertThat(page.select(".notice a").attr("href")).isEqualTo("/people/" + gone + "/merging?with=" + kept);
        assertThat(page.select("button").eachText()).doesNotContain("Make them one record");

        assertThat(merged(gone, kept)).isInstanceOf(Outcome.Merged.class);
        assertThat(applicant(counts)).isEqualTo(gone);
        assertThat(applicant(draft)).isEqualTo(kept);
    }

    @Test
    void two_that_count_are_for_people_to_decide_and_the_page_leads_to_both() throws Exception {
        ApplicationId one = admission.submitted(set, kept);
        ApplicationId other = admission.submitted(set, gone);
        assertThat(merged(kept, gone)).isInstanceOf(Outcome.InTheWay.class);
        var page = Jsoup.parse(page(officer.id(), "/people/" + kept + "/merging?with=" + gone));
        assertThat(page.select(".notice").text()).contains("Declare one of the two ineligible");
        assertThat(page.select(".notice a").eachAttr("href"))
                .containsExactly("/admission/applications/" + one, "/admission/applications/" + other);
        PersonId korean = cast.person("담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        assertThat(page(korean, "/people/" + kept + "/merging?with=" + gone)).contains("부적격으로 처리하거나");
    }

    @Test
    void what_stayed_with_a_record_that_went_goes_with_the_person() {
        admission.submitted(set, kept);
        ApplicationId old = admission.submitted(set, gone);
        withdraw.withdraw(old, "", gone);
        assertThat(merged(kept, gone)).isInstanceOf(Outcome.Merged.class);
        db.sql("insert into identity_leaving values (:id, :at, :at + interval '1 second', false)")
                .param("id", kept)
                .param("at", java.time.Instant.EPOCH)
                .update();
        assertThat(letGo.nextDue()).contains(kept);
        assertThat(db.sql("select print_name from admission_application where id = :id")
                        .param("id", old)
                        .one(String.class))
                .isEqualTo("–");
    }

    @Test
    void an_officer_takes_one_of_two_enrolments_out_of_the_track_and_the_records_become_one() throws Exception {
        var place = world.place("LA", true);
        PersonId first = world.participant(place);
        PersonId second = world.participant(place);
        assertThat(fates(first, second)).containsExactly(Fate.DECIDE);
        String slug = db.sql("select slug from v_track where id = :id")
                .param("id", place.track())
                .one(String.class);
        String departures = "/tracks/" + slug + "/departures";
        assertThat(Jsoup.parse(page(officer.id(), departures + "?row=" + second))
                        .select("input[name=people][checked]")
                        .eachAttr("value"))
                .containsExactly(second.toString());
        var nothing = mvc.perform(post(departures).with(cast.as(officer.id())).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(nothing.getStatus()).isEqualTo(422);
        assertThat(nothing.getContentAsString()).contains("Please choose at least one person.");
        for (int time = 0; time < 2; time++)
            assertThat(mvc.perform(post(departures)
                                    .param(
                                            "people",
                                            second.toString(),
                                            UUID.randomUUID().toString())
                                    .param("state", "DROPPED")
                                    .param("reason", "Written down twice")
                                    .with(cast.as(officer.id()))
                                    .with(csrf()))
                            .andReturn()
                            .getResponse()
                            .getHeader("Location"))
                    .endsWith("/tracks/" + slug + "/people");

        assertThat(fates(first, second)).containsExactly(Fate.HISTORY);
        assertThat(merged(first, second)).isInstanceOf(Outcome.Merged.class);
        // The person is counted once.
        assertThat(db.sql("select state from v_enrolment where track_id = :track and person_id in (:first, :second)")
                        .param("track", place.track())
                        .param("first", first)
                        .param("second", second)
                        .list(String.class))
                .containsExactly("ACTIVE");
    }

    @Test
    void a_certificate_that_was_handed_out_counts_and_one_on_its_way_does_not() {
        var place = world.place("LA", true);
        PersonId first = world.participant(place);
        PersonId second = world.participant(place);
        certificate(first, place, "ISSUED");
        certificate(second, place, "ELIGIBLE");
        db.sql("update cohorts_enrolment set state = 'DROPPED' where person_id = :id")
                .param("id", second)
                .update();
        assertThat(fates(first, second)).containsExactly(Fate.HISTORY, Fate.HISTORY);
        assertThat(fates(second, first)).containsExactly(Fate.CHANGE_PLACES, Fate.CHANGE_PLACES);
        assertThat(merged(first, second)).isInstanceOf(Outcome.Merged.class);
        assertThat(db.sql("select state from certificates_certificate where person_id = :id")
                        .param("id", first)
                        .list(String.class))
                .containsExactly("ISSUED");
    }

    private void certificate(PersonId person, WorksWorld.Place place, String state) {
        boolean issued = state.equals("ISSUED");
        String code = issued ? UUID.randomUUID().toString() : null;
        db.sql("""
                        insert into certificates_certificate
                               (id, person_id, track_id, state, credited, expected, required, works, print_name, number, code,
                                created_at)
                        values (:id, :person, :track, :state, 10, 10, 8, 1, :name, :code, :code, now())
                        """)
                .param("id", UUID.randomUUID())
                .param("person", person)
                .param("track", place.track())
                .param("state", state)
                .param("name", issued ? "Somphone" : "")
                .param("code", code)
                .update();
    }

    @Test
    void a_judge_of_the_other_steps_back_first() {
        ApplicationId application = admission.submitted(set, gone);
        review(application, kept, "STARTED");
        assertThat(fates(kept, gone)).containsExactly(Fate.DECIDE);
        review(application, kept, "RECUSED");
        assertThat(merged(kept, gone)).isInstanceOf(Outcome.Merged.class);
        assertThat(applicant(application)).isEqualTo(kept);
    }

    private void review(ApplicationId application, PersonId reviewer, String state) {
        db.sql("""
                        insert into admission_review (application_id, reviewer, state, changed_at)
                        values (:application, :reviewer, :state, now())
                        on conflict (application_id, reviewer) do update set state = excluded.state
                        """)
                .param("application", application)
                .param("reviewer", reviewer)
                .param("state", state)
                .update();
    }
}
