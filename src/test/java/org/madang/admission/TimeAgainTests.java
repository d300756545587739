package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A later deadline for everybody is told to those who believe that their time is over. */
@MadangTest
class TimeAgainTests {
    @Autowired
    Db db;

    @Autowired
    Cast cast;

    @Autowired
    SampleAdmission sample;

    @Autowired
    LapseDraft lapse;

    @Autowired
    AskForTime ask;

    @Autowired
    ExtendDeadline extend;

    @Autowired
    EditCall edit;

    @Autowired
    Calls calls;

    SampleAdmission.Set set;

    @BeforeEach
    void aCall() {
        set = sample.open(false, 10);
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void whoever_was_told_that_it_is_over_or_asked_for_time_is_written_to_and_nobody_else() {
        PersonId told = sample.applicant("Sok Dara");
        ApplicationId lapsed = sample.draft(set, told);
        PersonId asking = sample.applicant("Chan Bopha");
        ApplicationId asked = sample.draft(set, asking);
        PersonId both = sample.applicant("Kim Srey");
        ApplicationId again = sample.draft(set, both);
        PersonId silent = sample.applicant("Keo Sophea");
        sample.draft(set, silent);
        PersonId done = sample.applicant("Noy");
        sample.submitted(set, done);
        sample.at(SampleAdmission.CLOSES.plusDays(1));
        lapse.lapse(lapsed, "", set.officer());
        lapse.lapse(again, "", set.officer());
        ask.ask(asked, "Flood", asking);
        ask.ask(again, "Flood", both);
        later(4);
        later(4);
        for (PersonId each : List.of(told, asking, both))
            assertThat(extended(each)).singleElement().asString().contains("You have more time");
        for (PersonId each : List.of(silent, done)) assertThat(extended(each)).isEmpty();
        assertThat(sample.state("admission_application", lapsed)).isEqualTo("DRAFT");
        later(6);
        assertThat(extended(told)).as("they know that there is time").hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | 08:00 (Phnom Penh), which is | 10:00 in Seoul
                    ko | (프놈펜), 서울 기준 | 10:00
                    km | 08:00 | 10:00
                    lo | 08:00 | 10:00
                    """)
    void the_letter_names_both_clocks(String language, String own, String theirs) {
        PersonId person = cast.person("Sok Dara", new Language(language), "KH", "Asia/Phnom_Penh");
        ApplicationId id = sample.draft(set, person);
        sample.at(SampleAdmission.CLOSES.plusDays(1));
        lapse.lapse(id, "", set.officer());
        later(4);
        assertThat(extended(person)).singleElement().asString().contains(own, theirs);
        extend.extend(set.call(), person, SampleAdmission.CLOSES.plusDays(8), "Flood", set.officer());
        assertThat(extended(person)).hasSize(2).last().asString().contains(own, theirs);
    }

    private void later(int days) {
        Calls.Call call = calls.find(set.call()).orElseThrow();
        assertThat(edit.edit(
                        set.call(),
                        new EditCall.Particulars(
                                call.title(),
                                call.intro(),
                                SampleAdmission.OPENS,
                                SampleAdmission.CLOSES.plusDays(days),
                                SampleAdmission.SEOUL,
                                false,
                                true,
                                0,
                                null,
                                List.of(set.track())),
                        set.officer()))
                .isEqualTo(new EditCall.Outcome.Edited());
    }

    private List<String> extended(PersonId to) {
        return db.sql("""
                        select subject || ' ' || body_text from notifications_message
                        where recipient_person = :p and dedupe_key like 'deadline-extended-%' order by id
                        """).param("p", to).list(String.class);
    }
}
