package org.madang.identity.grants;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Grant;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.tables.Cell;
import org.madang.tables.Column;
import org.madang.tables.Filter;
import org.madang.tables.StaffList;
import org.madang.web.Choice;
import org.madang.web.Screen;

/** Who holds, held or will hold which role where, the newest given first, as far as the reader answers for the place. */
final class GrantList {
    private static final List<String> ROLES = Arrays.stream(Role.values())
            .filter(role -> role != Role.SELF)
            .map(Role::name)
            .toList();
    private static final List<String> STAGES =
            Arrays.stream(GrantQueries.Stage.values()).map(Enum::name).toList();

    private GrantList() {}

    record Row(
            UUID id,
            PersonId personId,
            String printName,
            Language nameLanguage,
            String latinName,
            String sortKey,
            Role role,
            ScopeKind kind,
            @Nullable UUID scope,
            Multilingual placeName,
            Instant givenAt,
            @Nullable String givenBy,
            @Nullable Instant validFrom,
            @Nullable Instant endsAt,
            @Nullable String endedBy,
            GrantQueries.Stage stage) {
        Grant grant() {
            return new Grant(role, kind, scope);
        }
    }

    /** @param reach what {@link GrantQueries#WITHIN} and {@link GrantQueries#STAGE} bind */
    static StaffList<Row> within(Map<String, ?> reach, Places.Gathered places) {
        return new StaffList<>(
                        "/grants",
                        "identity.grants.title",
                        Row.class,
                        "g.id, g.person_id, p.print_name, p.name_language, p.latin_name, p.sort_key, g.role, g.kind, "
                                + "g.scope, coalesce(place.name, '{}') as place_name, g.given_at, giver.print_name as given_by, g.valid_from, "
                                + GrantQueries.ENDS + " as ends_at, ender.print_name as ended_by, "
                                + GrantQueries.STAGE + " as stage",
                        """
                        identity_grant g
                        join v_person p on p.id = g.person_id
                        left join identity_person giver on giver.id = g.given_by
                        left join identity_person ender on ender.id = g.ended_by
                        left join (""" + places.all() + ") place on place.id = g.scope where " + GrantQueries.WITHIN,
                        reach,
                        "g.id",
                        row -> row::id,
                        columns(places),
                        List.of(
                                Filter.search("identity.people.search", "p.sought like :q"),
                                new Filter(
                                        "at",
                                        "identity.grants.at",
                                        "folded(said_in_all(place.name) || ' ' || place.more) like :at",
                                        null,
                                        Filter::pattern),
                                Filter.choice(
                                        "role",
                                        "identity.grants.role",
                                        "g.role = :role",
                                        s -> choices(s, ROLES, GrantList::role)),
                                Filter.choice(
                                        "stage",
                                        "identity.grants.stage",
                                        GrantQueries.STAGE + " = :stage",
                                        s -> choices(s, STAGES, GrantList::stage))),
                        List.of())
                .sorted("-given")
                .lookingUp(rows -> places.learn(rows.stream().map(Row::grant)));
    }

    private static List<Column<Row>> columns(Places.Gathered places) {
        return List.of(
                Column.text(
                        "name",
                        "identity.people.name",
                        "p.sort_key",
                        Row::sortKey,
                        row -> new Cell.Link(
                                row.printName(), row.nameLanguage().tag(), "/grants/people/" + row.personId())),
                Column.maybe(
                        "latin",
                        "identity.me.latinName",
                        "p.latin_name",
                        Row::latinName,
                        row -> Cell.of(row.latinName(), "en")),
                Column.named(
                        "role",
                        "identity.grants.role",
                        "g.role",
                        row -> row.role().name(),
                        ROLES,
                        (s, role) -> s.t(role(role)),
                        row -> new Cell.Say(role(row.role().name()))),
                Column.written(
                        "place",
                        "identity.grants.place",
                        "place.name",
                        Row::placeName,
                        row -> places.cell(row.kind(), row.scope())),
                Column.named(
                        "stage",
                        "identity.grants.stage",
                        GrantQueries.STAGE,
                        row -> row.stage().name(),
                        STAGES,
                        (s, stage) -> s.t(stage(stage)),
                        row -> new Cell.Pill(
                                row.stage().pill(), stage(row.stage().name()))),
                Column.instant("given", "identity.grants.given", "g.given_at", Row::givenAt),
                Column.maybe(
                        "by", "identity.grants.by", "giver.print_name", Row::givenBy, row -> Cell.of(row.givenBy())),
                Column.stamp("ends", "identity.grants.ends", GrantQueries.ENDS, Row::endsAt),
                Column.<Row>stamp("begins", "identity.grants.begins", "g.valid_from", Row::validFrom)
                        .onRequest(),
                Column.<Row>maybe(
                                "endedby",
                                "identity.grants.endedBy",
                                "ender.print_name",
                                Row::endedBy,
                                row -> Cell.of(row.endedBy()))
                        .onRequest());
    }

    private static String role(String role) {
        return "identity.role." + role;
    }

    private static String stage(String stage) {
        return "identity.grants.stage." + stage;
    }

    private static List<Choice> choices(Screen s, List<String> names, UnaryOperator<String> label) {
        return names.stream()
                .map(name -> Choice.of(name, s.t(label.apply(name))))
                .toList();
    }
}
