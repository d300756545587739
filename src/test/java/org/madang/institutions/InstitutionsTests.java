package org.madang.institutions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.Country;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;

@MadangTest
class InstitutionsTests {
    private static final InstitutionFacts FACTS =
            new InstitutionFacts(InstitutionKind.MINISTRY, new Country("KH"), "Phnom Penh", null);
    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    CreateInstitution create;

    @Autowired
    CorrectInstitution correct;

    @Autowired
    RenameInstitution rename;

    @Autowired
    Appoint appoint;

    @Autowired
    EndAppointment end;

    @Autowired
    Institutions institutions;

    @Autowired
    Appointments appointments;

    PersonId officer;
    InstitutionId ministry;

    @BeforeEach
    void aMinistry() {
        officer = cast.secretariat();
        ministry = create.create("ministry-" + UUID.randomUUID(), Multilingual.of("en", "Ministry"), FACTS, officer)
                .institution();
    }

    private NewAppointment post(PersonId person) {
        return new NewAppointment(person, ministry, Multilingual.of("en", "Director"), DAY, null, true, false);
    }

    @Test
    void an_address_that_is_taken_names_the_institution_that_has_it() {
        String slug = institutions.find(ministry).orElseThrow().slug();
        assertThat(create.create(slug, Multilingual.of("en", "Another"), FACTS, officer))
                .isEqualTo(new CreateInstitution.Outcome.AlreadyThere(ministry));
    }

    @Test
    void a_new_name_keeps_the_old_one_with_its_last_day() {
        Multilingual name = Multilingual.of("en", "Ministry of Culture");
        assertThat(rename.rename(ministry, name, DAY, officer)).isInstanceOf(RenameInstitution.Outcome.Renamed.class);
        assertThat(rename.rename(ministry, name, DAY, officer)).isInstanceOf(RenameInstitution.Outcome.SameName.class);
        assertThat(rename.rename(ministry, Multilingual.of("en", "Earlier"), DAY.minusYears(1), officer))
                .isInstanceOf(RenameInstitution.Outcome.DayUnfit.class);
        assertThat(rename.rename(ministry, Multilingual.of("en", "Later"), LocalDate.of(2190, 1, 1), officer))
                .isInstanceOf(RenameInstitution.Outcome.DayUnfit.class);
        assertThat(institutions.find(ministry).orElseThrow().name()).isEqualTo(name);
        assertThat(db.sql("select until_on from institutions_earlier_name where institution_id = :id")
                        .param("id", ministry)
                        .list(LocalDate.class))
                .containsExactly(DAY.minusDays(1));
    }

    @Test
    void a_second_name_from_the_same_day_is_a_correction() {
        rename.rename(ministry, Multilingual.of("en", "Ministri"), DAY, officer);
        rename.rename(ministry, Multilingual.of("en", "Ministry of Arts"), DAY, officer);
        assertThat(db.sql("select name from institutions_earlier_name where institution_id = :id")
                        .param("id", ministry)
                        .list(Multilingual.class))
                .containsExactly(Multilingual.of("en", "Ministry"));
    }

    @Test
    void what_is_corrected_leaves_no_earlier_name() {
        var facts = new InstitutionFacts(InstitutionKind.FOUNDATION, null, "Seoul", "https://example.org");
        assertThat(correct.correct(ministry, 1, Multilingual.of("en", "Foundation"), facts, officer))
                .isInstanceOf(CorrectInstitution.Outcome.Corrected.class);
        assertThat(correct.correct(ministry, 1, Multilingual.of("en", "Late"), facts, officer))
                .isInstanceOf(CorrectInstitution.Outcome.Stale.class);
        Institution now = institutions.find(ministry).orElseThrow();
        assertThat(now.country()).isNull();
        assertThat(now.website()).isEqualTo("https://example.org");
    }

    @Test
    void a_post_is_held_from_its_first_day_to_its_last() {
        PersonId person = cast.person("Sok");
        var first = appoint.appoint(post(person), officer);
        assertThat(first).isInstanceOf(Appoint.Outcome.Appointed.class);
        assertThat(appoint.appoint(post(person), officer))
                .isEqualTo(new Appoint.Outcome.AlreadyThere(first.appointment()));
        assertThat(appointments.of(person, DAY.minusDays(1))).isEmpty();
        assertThat(appointments.of(person, DAY)).singleElement().satisfies(held -> {
            assertThat(held.mayClear()).isTrue();
            assertThat(held.maySpeakFor()).isFalse();
            assertThat(held.institutionName().texts()).containsEntry("en", "Ministry");
        });
        assertThat(end.end(first.appointment(), DAY.plusMonths(1), officer))
                .isInstanceOf(EndAppointment.Outcome.Ended.class);
        assertThat(end.end(first.appointment(), DAY.plusMonths(2), officer))
                .isInstanceOf(EndAppointment.Outcome.NotRunning.class);
        assertThat(appointments.at(ministry, DAY.plusMonths(1))).hasSize(1);
        assertThat(appointments.at(ministry, DAY.plusMonths(1).plusDays(1))).isEmpty();
    }
}
