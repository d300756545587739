package org.madang.identity.people;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.madang.identity.PeopleReach;
import org.madang.identity.PlacesWithin;
import org.madang.identity.grants.GrantQueries;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.tables.Cell;
import org.madang.tables.Column;
import org.madang.tables.Filter;
import org.madang.tables.StaffList;
import org.madang.web.Choice;
import org.madang.web.Screen;

/** Everybody the program knows, as the list that officers work with. */
public final class PeopleList {
    /** All of ISO 3166-1; which of them occur is not worth a statement. */
    static final List<String> COUNTRIES = List.of(Locale.getISOCountries());

    private static final List<String> LANGUAGES =
            List.of("en", "fil", "hi", "id", "km", "kn", "ko", "lo", "ms", "my", "th", "uz", "vi");
    private static final List<String> ROLES = java.util.Arrays.stream(Role.values())
            .filter(role -> role != Role.SELF)
            .map(Role::name)
            .toList();

    private static final StaffList.Act GIVE = StaffList.Act.many("identity.roles.act", "/people/roles");
    private static final StaffList.Act ENROL = StaffList.Act.many("identity.people.enrol", "/people/enrolments");

    private PeopleList() {}

    /** @param roles what they hold now, as {@code ROLE} names, each once */
    public record Row(
            PersonId id,
            String printName,
            Language nameLanguage,
            String latinName,
            String callMe,
            String sortKey,
            @Nullable String email,
            @Nullable Country country,
            Language language,
            String zone,
            @Nullable String externalId,
            List<String> roles) {}

    /**
     * Those within reach of the reader who have not left.
     *
     * @param places where the reader answers for roles: what somebody holds elsewhere is neither shown nor sought by
     * @param enrols whether the reader may enrol some in a course
     */
    public static StaffList<Row> within(PeopleReach.Reach reach, PlacesWithin.Within places, boolean enrols) {
        var parameters = new HashMap<String, Object>(reach.parameters());
        parameters.put("everywhere", places.everywhere());
        parameters.put("places", places.named());
        return new StaffList<>(
                "/people",
                "identity.people.title",
                Row.class,
                """
                p.id, p.print_name, p.name_language, p.latin_name, p.call_me, p.sort_key, p.email, p.country, p.language,
                p.zone, p.external_id,
                array(select distinct g.role from v_grant g where g.person_id = p.id and
                """ + GrantQueries.within("g") + " order by g.role) as roles",
                "v_person p where not p.has_left and " + reach.covers("p.id"),
                parameters,
                "p.id",
                Row::id,
                columns(),
                List.of(
                        Filter.search("identity.people.search", "p.sought like :q"),
                        Filter.choice("country", "identity.me.country", "p.country = :country", PeopleList::countries),
                        Filter.choice(
                                "language",
                                "identity.people.language",
                                "p.language = :language",
                                PeopleList::languages),
                        Filter.choice(
                                "role",
                                "identity.people.roles",
                                """
                                exists (select 1 from v_grant h where h.person_id = p.id and h.role = :role and
                                """ + GrantQueries.within("h") + ")",
                                PeopleList::roles)),
                enrols ? List.of(GIVE, ENROL) : List.of(GIVE));
    }

    private static List<Column<Row>> columns() {
        return List.of(
                Column.text(
                        "name",
                        "identity.people.name",
                        "p.sort_key",
                        Row::sortKey,
                        row -> new Cell.Link(row.printName(), row.nameLanguage().tag(), "/grants/people/" + row.id())),
                Column.maybe(
                        "latin",
                        "identity.me.latinName",
                        "p.latin_name",
                        Row::latinName,
                        row -> Cell.of(row.latinName(), "en")),
                Column.maybe("email", "identity.email", "p.email", Row::email, row -> Cell.mail(row.email())),
                Column.named(
                        "country",
                        "identity.me.country",
                        "p.country",
                        row -> row.country() == null ? null : row.country().code(),
                        COUNTRIES,
                        (s, code) -> s.f().country(new Country(code)),
                        row -> Cell.country(row.country())),
                Column.plain(
                        "roles",
                        "identity.people.roles",
                        row -> row.roles().isEmpty()
                                ? Cell.EMPTY
                                : new Cell.Pills(row.roles().stream()
                                        .map(role -> "identity.role." + role)
                                        .toList())),
                Column.<Row>maybe(
                                "callme", "identity.me.callMe", "p.call_me", Row::callMe, row -> Cell.of(row.callMe()))
                        .onRequest(),
                Column.<Row>text(
                                "language",
                                "identity.people.language",
                                "p.language",
                                row -> row.language().tag(),
                                row -> Cell.of(row.language().tag()))
                        .onRequest(),
                Column.<Row>text("zone", "identity.me.zone", "p.zone", Row::zone, row -> Cell.of(row.zone()))
                        .onRequest(),
                Column.<Row>maybe(
                                "external",
                                "identity.people.external",
                                "p.external_id",
                                Row::externalId,
                                row -> Cell.of(row.externalId()))
                        .onRequest());
    }

    private static List<Choice> countries(Screen s) {
        return named(s, COUNTRIES, code -> s.f().country(new Country(code)));
    }

    private static List<Choice> languages(Screen s) {
        return named(s, LANGUAGES, tag -> s.f().language(new Language(tag)));
    }

    private static List<Choice> roles(Screen s) {
        return named(s, ROLES, role -> s.t("identity.role." + role));
    }

    private static List<Choice> named(Screen s, List<String> codes, java.util.function.UnaryOperator<String> name) {
        return codes.stream()
                .map(code -> Choice.of(code, name.apply(code)))
                .sorted((one, other) -> s.f().collator().compare(one.label(), other.label()))
                .toList();
    }
}
