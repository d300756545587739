package org.madang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.identity.RegisterPeople.Newcomer;
import org.madang.identity.RegisterPeople.Outcome;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;

@MadangTest
class RegisterPeopleTests {
    private final String mark = UUID.randomUUID().toString();

    @Autowired
    private RegisterPeople register;

    @Autowired
    private KnownPeople known;

    @Autowired
    private Db db;

    @Autowired
    private Cast cast;

    private static PersonFacts facts(String name, @Nullable String number) {
        return new PersonFacts(
                name,
                Language.LAO,
                "Somphone",
                "Noy",
                new Country("LA"),
                List.of(new Country("LA"), new Country("TH")),
                1990,
                Language.LAO,
                ZoneId.of("Asia/Vientiane"),
                number);
    }

    @Test
    void everybody_is_written_down_whole_in_the_order_asked_for_and_in_the_record() {
        PersonId officer = cast.secretariat();
        var outcomes = register.register(
                List.of(
                        new Newcomer(" A" + mark + "@Example.org", facts("ສົມພອນ", "N" + mark)),
                        new Newcomer(null, facts("ບຸນມີ", null))),
                officer);
        assertThat(outcomes).hasSize(2).allMatch(Outcome.Registered.class::isInstance);
        var first = ((Outcome.Registered) outcomes.getFirst()).person();
        var found = known.find(List.of("a" + mark + "@example.org"), List.of(), List.of());
        assertThat(found).singleElement().satisfies(person -> {
            assertThat(person.id()).isEqualTo(first);
            assertThat(person.facts()).isEqualTo(facts("ສົມພອນ", "N" + mark));
        });
        assertThat(db.sql("select actor from identity_audit where object_id = :p and to_state = 'REGISTERED'")
                        .param("p", first)
                        .one(PersonId.class))
                .isEqualTo(officer);
    }

    @Test
    void an_address_or_number_of_somebody_else_opens_no_second_record_and_spoils_nobody_elses() {
        PersonId officer = cast.secretariat();
        var before = register.register(
                List.of(new Newcomer("b" + mark + "@example.org", facts("One", "B" + mark))), officer);
        PersonId one = ((Outcome.Registered) before.getFirst()).person();
        db.sql("insert into identity_address (email, person_id, added_at) values (:email, :p, now())")
                .param("email", "old" + mark + "@example.org")
                .param("p", one)
                .update();
        var outcomes = register.register(
                List.of(
                        new Newcomer("b" + mark + "@example.org", facts("Same address", null)),
                        new Newcomer("old" + mark + "@example.org", facts("Further address", null)),
                        new Newcomer("c" + mark + "@example.org", facts("Same number", "B" + mark)),
                        new Newcomer("d" + mark + "@example.org", facts("New", null)),
                        new Newcomer("d" + mark + "@example.org", facts("New twice", null))),
                officer);
        assertThat(outcomes.stream().map(Outcome.Registered.class::isInstance))
                .containsExactly(false, false, false, true, false);
        assertThat(register.register(List.of(), officer)).isEmpty();
    }
}
