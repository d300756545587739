package org.madang.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.learning.CompleteLesson;
import org.madang.learning.LessonId;
import org.madang.learning.WriteLesson;
import org.madang.learning.WriteWeek;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.testing.MadangTest;
import org.madang.works.WorksWorld;
import org.springframework.beans.factory.annotation.Autowired;

/** Who gets a certificate, by whose words, and under which name. */
@MadangTest
class CertificatesTests {
    @Autowired
    Db db;

    @Autowired
    WorksWorld world;

    @Autowired
    WriteWeek writeWeek;

    @Autowired
    WriteLesson write;

    @Autowired
    CompleteLesson complete;

    @Autowired
    FindEligible find;

    @Autowired
    ConfirmName confirm;

    @Autowired
    ApproveCertificates approve;

    @Autowired
    IssueCertificates issue;

    @Autowired
    SampleCertificates sample;

    private WorksWorld.Place place;
    private PersonId finished;
    private PersonId absent;

    @BeforeEach
    void a_course_with_one_session_and_one_published_work() {
        var course = sample.course();
        place = course.place();
        finished = course.finished();
        absent = course.absent();
    }

    @AfterEach
    void back_to_the_present() {
        sample.comeBack();
    }

    private CertificateState state(PersonId person) {
        return db.sql("select state from v_certificate where person_id = :person")
                .param("person", person)
                .one(CertificateState.class);
    }

    @Test
    void the_rule_says_yes_to_who_came_and_made_a_work_and_says_it_once() {
        assertThat(find.find(place.track(), place.manager())).isEqualTo(new FindEligible.Outcome.Found(1, 0, 1));
        assertThat(find.find(place.track(), place.manager())).isEqualTo(new FindEligible.Outcome.Found(0, 1, 1));
        assertThat(state(finished)).isEqualTo(CertificateState.ELIGIBLE);
        assertThat(db.sql("select 1 from v_certificate where person_id = :p")
                        .param("p", absent)
                        .exists())
                .isFalse();
    }

    @Test
    void where_the_rule_asks_for_lessons_who_did_too_few_is_not_eligible_yet() {
        writeWeek.write(
                place.track(),
                1,
                Multilingual.of("en", "Voice"),
                Multilingual.EMPTY,
                LocalDate.of(2021, 11, 8),
                LocalDate.of(2021, 11, 12),
                place.manager());
        LessonId first = lesson(1);
        lesson(2);
        db.sql("update programmes_track set required_lessons = 50 where id = :id")
                .param("id", place.track())
                .update();
        assertThat(find.find(place.track(), place.manager())).isEqualTo(new FindEligible.Outcome.Found(0, 0, 2));
        assertThat(complete.complete(first, finished)).isInstanceOf(CompleteLesson.Outcome.Completed.class);
        assertThat(find.find(place.track(), place.manager())).isEqualTo(new FindEligible.Outcome.Found(1, 0, 1));
        assertThat(db.sql(
                                "select lessons_done * 1000 + lessons * 100 + lessons_required from certificates_certificate where person_id = :p")
                        .param("p", finished)
                        .one(Integer.class))
                .isEqualTo(1250);
    }

    private LessonId lesson(int position) {
        var text = Multilingual.of("en", "Lesson " + position);
        var written = write.write(place.track(), 1, position, text, text, 10, null, place.manager());
        return ((WriteLesson.Outcome.Written) written).lesson();
    }

    @Test
    void one_institution_alone_approves_nothing_and_the_second_completes_it() {
        find.find(place.track(), place.manager());
        confirm.confirm(sample.of(finished), "Somphone", Language.ENGLISH, "", finished);
        assertThat(approve.approve(place.track(), place.partner(), place.coordinator()))
                .isEqualTo(new ApproveCertificates.Outcome.Approved(1, 0));
        assertThat(state(finished)).isEqualTo(CertificateState.NAME_CONFIRMED);
        assertThat(issue.issue(place.track(), place.secretariat()))
                .isInstanceOf(IssueCertificates.Outcome.NobodyWaits.class);
        assertThat(approve.approve(place.track(), place.operator(), place.manager()))
                .isEqualTo(new ApproveCertificates.Outcome.Approved(1, 1));
        assertThat(state(finished)).isEqualTo(CertificateState.APPROVED);
        assertThat(approve.approve(place.track(), place.operator(), place.manager()))
                .isInstanceOf(ApproveCertificates.Outcome.NobodyWaits.class);
    }

    @Test
    void an_institution_of_another_track_approves_nothing() {
        find.find(place.track(), place.manager());
        confirm.confirm(sample.of(finished), "Somphone", Language.ENGLISH, "", finished);
        var other = world.place("LA", true);
        assertThat(approve.approve(place.track(), other.partner(), other.coordinator()))
                .isInstanceOf(ApproveCertificates.Outcome.NotYourTrack.class);
    }

    @Test
    void a_name_changed_after_an_approval_takes_the_approval_back() {
        find.find(place.track(), place.manager());
        confirm.confirm(sample.of(finished), "Somphone", Language.ENGLISH, "", finished);
        approve.approve(place.track(), place.partner(), place.coordinator());
        confirm.confirm(sample.of(finished), "Somphone X.", Language.ENGLISH, "", finished);
        assertThat(approve.approve(place.track(), place.operator(), place.manager()))
                .isEqualTo(new ApproveCertificates.Outcome.Approved(1, 0));
        assertThat(state(finished)).isEqualTo(CertificateState.NAME_CONFIRMED);
    }

    @Test
    void a_name_cannot_change_after_both_have_approved() {
        sample.issueTo(place, finished);
        assertThat(confirm.confirm(sample.of(finished), "Somebody else", Language.ENGLISH, "", finished))
                .isEqualTo(new ConfirmName.Outcome.TooLate(CertificateState.ISSUED));
    }

    @Test
    void every_state_moves_only_forward() {
        for (CertificateState from : CertificateState.values()) {
            for (CertificateState to : CertificateState.values()) {
                assertThat(from.mayBecome(to)).as(from + " to " + to).isEqualTo(to.ordinal() == from.ordinal() + 1);
            }
        }
    }
}
