package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The officer's key first: named, invited, and endorsed with the application that comes of it. */
@MadangTest
class NominatingTests {
    @Autowired
    SampleAdmission sample;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    NominatePeople nominate;

    @Autowired
    ChangeNominee change;

    @Autowired
    CloseNominees close;

    @Autowired
    TakeUpNomination takeUp;

    @Autowired
    EndorseApplication endorse;

    @Autowired
    Nominees nominees;

    SampleAdmission.Set set;
    PersonId person;

    @BeforeEach
    void anOpenCall() {
        set = sample.open(true, 10);
        person = sample.applicant("Sok Dara");
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void whoever_applies_with_the_invited_address_is_endorsed_without_asking_again() {
        name("Sok Dara", addressOf(person), 3);
        ApplicationId draft = sample.draft(set, person);
        sample.fill(set, draft, person);
        assertThat(nominees()).containsExactly("INVITED");
        sample.hand(draft, person);
        assertThat(nominees()).containsExactly("ENDORSED");
        assertThat(word(draft)).isEqualTo("ENDORSED 3 letter " + set.coordinator());
        assertThat(db.sql("""
                        select from_state || '>' || to_state from v_audit
                        where object = 'nomination' and object_id = :id and actor = :officer and acting_for = :institution
                        """)
                        .param("id", draft)
                        .param("officer", set.coordinator())
                        .param("institution", set.partner())
                        .list(String.class))
                .containsExactly("INVITED>ENDORSED");
    }

    @Test
    void a_name_ties_nobody() {
        name("Sok Dara", "another@example.org", 1);
        ApplicationId application = sample.submitted(set, person);
        assertThat(word(application)).isNull();
        assertThat(nominees()).containsExactly("INVITED");
    }

    @Test
    void whoever_comes_by_the_link_with_another_address_waits_for_the_officer() {
        name("Sok Dara", "office@example.org", 1);
        String secret = secret("office@example.org");
        var begun = (TakeUpNomination.Outcome.Begun) takeUp.takeUp(secret, person);
        assertThat(takeUp.takeUp(secret, person))
                .isEqualTo(new TakeUpNomination.Outcome.BegunAlready(begun.application()));
        assertThat(takeUp.takeUp(secret, sample.applicant("Other")))
                .isInstanceOf(TakeUpNomination.Outcome.TakenBySomebodyElse.class);
        sample.fill(set, begun.application(), person);
        sample.hand(begun.application(), person);
        assertThat(word(begun.application())).isNull();
        assertThat(nominees()).containsExactly("INVITED");
        assertThat(endorse.endorse(begun.application(), set.partner(), 1, "", set.coordinator()))
                .isInstanceOf(EndorseApplication.Outcome.Endorsed.class);
        assertThat(nominees()).containsExactly("ENDORSED");
    }

    @Test
    void an_application_that_was_first_is_tied_when_its_applicant_comes_by_the_link() {
        ApplicationId application = sample.submitted(set, person);
        name("Sok Dara", addressOf(person), 1);
        assertThat(nominees()).containsExactly("INVITED");
        assertThat(takeUp.takeUp(secret(addressOf(person)), person))
                .isEqualTo(new TakeUpNomination.Outcome.BegunAlready(application));
        assertThat(word(application)).startsWith("ENDORSED 1");
    }

    @Test
    void a_word_for_another_track_waits_for_the_officer_and_without_a_say_tells_nothing() {
        name("Sok Dara", addressOf(person), 1);
        ApplicationId draft = sample.draft(set, person);
        sample.fill(set, draft, person);
        db.sql(
                        "update admission_nominee set track_id = (select id from v_track where id <> :track limit 1) where call_id = :call")
                .param("track", set.track())
                .param("call", set.call())
                .update();
        sample.hand(draft, person);
        assertThat(word(draft)).isNull();
        assertThat(tied(set)).isEqualTo(1);

        SampleAdmission.Set other = sample.open(true, 10);
        var elsewhere = sample.partner(other.edition(), other.track(), "LA", other.officer());
        db.sql(
                        "update admission_nominee set institution_id = :lao, call_id = :call, application_id = null where call_id = :before")
                .param("lao", elsewhere)
                .param("before", set.call())
                .param("call", other.call())
                .update();
        sample.submitted(other, person);
        assertThat(tied(other)).isZero();
    }

    @Test
    void many_are_named_in_one_sitting_all_or_none_and_a_second_click_names_nobody_twice() {
        var ten = java.util.stream.IntStream.rangeClosed(1, 10)
                .mapToObj(n -> named("Person " + n, "p" + n + "@example.org", n == 4 ? 7 : null))
                .toList();
        assertThat(say(ten)).isEqualTo(new NominatePeople.Outcome.Nominated(10));
        assertThat(say(ten)).isEqualTo(new NominatePeople.Outcome.Nominated(0));
        assertThat(db.sql("select rank from admission_nominee where call_id = :call order by rank")
                        .param("call", set.call())
                        .list(Integer.class))
                .containsExactly(7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
        assertThat(mails("p10@example.org")).isEqualTo(1);
        var wrong = say(List.of(
                named("Same", "p1@example.org", null),
                named("New", "new@example.org", 7),
                named("Twice", "twice@example.org", 20),
                named("Again", "twice@example.org", 20),
                named("Myself", addressOf(set.coordinator()), null)));
        assertThat(((NominatePeople.Outcome.Wrong) wrong).problems())
                .extracting(one -> one.at() + one.field())
                .containsExactly("0email", "1rank", "3email", "3rank", "4email");
        assertThat(mails("new@example.org")).isZero();
    }

    @Test
    void ranks_are_one_list_of_those_named_and_those_endorsed() {
        name("Chan Bopha", "bopha@example.org", 1);
        ApplicationId application = sample.submitted(set, person);
        assertThat(endorse.endorse(application, set.partner(), 1, "", set.coordinator()))
                .isEqualTo(new EndorseApplication.Outcome.RankTaken("Chan Bopha"));
        assertThat(endorse.endorse(application, set.partner(), 2, "", set.coordinator()))
                .isInstanceOf(EndorseApplication.Outcome.Endorsed.class);
        var wrong = say(List.of(named("Third", "third@example.org", 2)));
        assertThat(((NominatePeople.Outcome.Wrong) wrong).problems().getFirst().arguments())
                .isEqualTo(List.of("Sok Dara"));
    }

    @Test
    void only_an_officer_of_the_institution_names_and_only_while_the_call_can_be_answered() {
        var one = List.of(named("Sok Dara", "sok@example.org", null));
        assertThatThrownBy(() -> nominate.nominate(set.call(), set.partner(), one, set.officer()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        nominate.nominate(set.call(), sample.ministry("KH", set.officer()), one, set.coordinator()))
                .isInstanceOf(NotFound.class);
        assertThat(say(List.of())).isInstanceOf(NominatePeople.Outcome.Nobody.class);
        assertThat(say(java.util.Collections.nCopies(31, one.getFirst())))
                .isInstanceOf(NominatePeople.Outcome.TooMany.class);
        sample.at(SampleAdmission.CLOSES.plusMinutes(1));
        assertThat(say(one)).isInstanceOf(NominatePeople.Outcome.CallOver.class);
    }

    @Test
    void a_delegate_names_for_the_ministry_and_the_word_counts() {
        var ministry = sample.ministry("KH", set.officer());
        PersonId delegate = cast.with(Role.COUNTRY_DELEGATE, ScopeKind.INSTITUTION, ministry.value());
        assertThat(nominate.nominate(
                        set.call(), ministry, List.of(named("Sok Dara", addressOf(person), null)), delegate))
                .isEqualTo(new NominatePeople.Outcome.Nominated(1));
        ApplicationId application = sample.submitted(set, person);
        assertThat(db.sql("select 1 from admission_endorsed where application_id = :id")
                        .param("id", application)
                        .exists())
                .isTrue();
    }

    @Test
    void an_invitation_is_sent_again_with_a_new_link_and_taken_back() {
        name("Sok Dara", "sok@example.org", 1);
        String first = secret("sok@example.org");
        assertThat(again()).isInstanceOf(ChangeNominee.Outcome.TooSoon.class);
        sample.at(SampleAdmission.OPENS.plusDays(12));
        assertThat(again()).isEqualTo(new ChangeNominee.Outcome.Done("Sok Dara"));
        assertThatThrownBy(() -> takeUp.takeUp(first, person)).isInstanceOf(NotFound.class);
        String second = secret("sok@example.org");
        assertThat(second).isNotEqualTo(first);
        assertThat(withdraw(null)).isInstanceOf(ChangeNominee.Outcome.ReasonMissing.class);
        assertThatThrownBy(() -> change.withdraw(
                        only(), NominationReason.LEFT_US, Voice.of(cast.viewer(set.officer())), set.officer()))
                .isInstanceOf(NotFound.class);
        assertThat(withdraw(NominationReason.LEFT_US)).isInstanceOf(ChangeNominee.Outcome.Done.class);
        assertThat(withdraw(NominationReason.LEFT_US)).isInstanceOf(ChangeNominee.Outcome.NoLongerOpen.class);
        assertThat(again()).isInstanceOf(ChangeNominee.Outcome.NoLongerOpen.class);
        assertThat(takeUp.takeUp(second, person)).isEqualTo(new TakeUpNomination.Outcome.NoLongerOpen(set.call()));
        assertThat(db.sql("select count(*) from admission_nominee where call_id = :call and email is not null")
                        .param("call", set.call())
                        .one(Long.class))
                .isZero();
    }

    @Test
    void nothing_expires_by_itself_and_an_officer_closes_after_the_deadline() {
        name("Sok Dara", "late@example.org", 1);
        var voice = Voice.of(cast.viewer(set.coordinator()));
        assertThat(close.close(set.call(), set.partner(), voice, set.coordinator()))
                .isInstanceOf(CloseNominees.Outcome.CallStillOpen.class);
        sample.at(SampleAdmission.CLOSES.plusDays(1));
        assertThat(nominees()).containsExactly("INVITED");
        assertThat(takeUp.takeUp(secret("late@example.org"), person)).isInstanceOf(TakeUpNomination.Outcome.Over.class);
        assertThatThrownBy(() ->
                        close.close(set.call(), set.partner(), Voice.of(cast.viewer(set.officer())), set.officer()))
                .isInstanceOf(NotFound.class);
        assertThat(close.close(set.call(), set.partner(), voice, set.coordinator()))
                .isEqualTo(new CloseNominees.Outcome.Closed(1));
        assertThat(close.close(set.call(), set.partner(), voice, set.coordinator()))
                .isEqualTo(new CloseNominees.Outcome.Closed(0));
        assertThat(nominees()).containsExactly("EXPIRED");
    }

    @Test
    void nobody_takes_up_what_they_made_and_the_mail_speaks_the_language_that_was_chosen() {
        say(List.of(new NominatePeople.Named(
                "សុខ ដារា", "Sok Dara", "km@example.org", Language.KHMER, set.track(), null, "")));
        assertThat(takeUp.takeUp(secret("km@example.org"), set.coordinator()))
                .isInstanceOf(TakeUpNomination.Outcome.OwnNomination.class);
        assertThat(db.sql("select body_text from notifications_message where recipient_address = 'km@example.org'")
                        .one(String.class))
                .contains("ជូនចំពោះ សុខ ដារា", "?lang=km");
    }

    private void name(String name, String address, int rank) {
        assertThat(say(List.of(named(name, address, rank)))).isEqualTo(new NominatePeople.Outcome.Nominated(1));
    }

    private NominatePeople.Named named(String name, String address, @Nullable Integer rank) {
        return new NominatePeople.Named(name, name, address, Language.ENGLISH, set.track(), rank, "letter");
    }

    private NominatePeople.Outcome say(List<NominatePeople.Named> people) {
        return nominate.nominate(set.call(), set.partner(), people, set.coordinator());
    }

    private ChangeNominee.Outcome again() {
        return change.sendAgain(only(), Voice.of(cast.viewer(set.coordinator())), set.coordinator());
    }

    private ChangeNominee.Outcome withdraw(@Nullable NominationReason reason) {
        return change.withdraw(only(), reason, Voice.of(cast.viewer(set.coordinator())), set.coordinator());
    }

    private NomineeId only() {
        return db.sql("select id from admission_nominee where call_id = :call")
                .param("call", set.call())
                .one(NomineeId.class);
    }

    private String addressOf(PersonId somebody) {
        return db.sql("select email from v_person where id = :id")
                .param("id", somebody)
                .one(String.class);
    }

    /** What stands in the link of the last mail to an address. */
    private String secret(String address) {
        String text = db.sql("""
                        select body_text from notifications_message where recipient_address = :address
                        order by created_at desc, id desc limit 1
                        """).param("address", address).one(String.class);
        var link = Pattern.compile("/nominations/([\\w-]+)").matcher(text);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private long mails(String address) {
        return db.sql("select count(*) from notifications_message where recipient_address = :address")
                .param("address", address)
                .one(Long.class);
    }

    private List<String> nominees() {
        return db.sql("select state from admission_nominee where call_id = :call order by id")
                .param("call", set.call())
                .list(String.class);
    }

    private long tied(SampleAdmission.Set in) {
        return db.sql("""
                        select count(*) from admission_nominee
                        where application_id is not null and state = 'INVITED' and call_id = :call
                        """).param("call", in.call()).one(Long.class);
    }

    private @Nullable String word(ApplicationId application) {
        return db.sql("""
                        select state || ' ' || rank || ' ' || letter || ' ' || officer from admission_nomination
                        where application_id = :id
                        """).param("id", application).maybe(String.class).orElse(null);
    }
}
