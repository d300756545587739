package org.madang.admission.endorsements;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.NominationState;
import org.madang.admission.Voice;
import org.madang.institutions.InstitutionId;
import org.madang.shared.Id;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.tables.Cell;
import org.madang.tables.Codes;
import org.madang.tables.Column;
import org.madang.tables.Filter;
import org.madang.tables.StaffList;
import org.madang.web.Choice;

/** The applications for which the reader's institutions may speak, each once for each of them, those without a word first. */
final class EndorsementList {
    static final String PATH = "/admission/endorsements";

    private static final Codes WORDS =
            Codes.of(List.of("INVITED", "ENDORSED", "DECLINED", "REVOKED"), "admission.endorsements.word.");
    static final String WAITS = """
            n.state is null and not exists (select 1 from admission_decision d
                                            where d.application_id = a.id and d.state = 'RELEASED')
            """;

    /** One number for word and hour, as microseconds: who was handed in first stands first, within one second too. */
    private static final String WAITING_FIRST = "(case when " + WAITS
            + " then 0 else 1000000000000000000 end + extract(epoch from a.submitted_at) * 1000000)::bigint";

    private EndorsementList() {}

    /** An application and an institution. */
    record Key(UUID value) implements Id {}

    /**
     * @param named whom the institution had named, where only an officer can say whether it is the same person
     * @param next the first rank of this institution, track and country that is not taken
     * @param waits whether a word is missing that still counts
     * @param place what {@link #WAITING_FIRST} makes of it
     */
    record Row(
            UUID key,
            ApplicationId id,
            String printName,
            String latinName,
            Language nameLanguage,
            String sortKey,
            Multilingual call,
            Multilingual track,
            @Nullable String named,
            String namedEmail,
            @Nullable Integer namedRank,
            String namedLetter,
            InstitutionId institutionId,
            Multilingual institution,
            Instant submittedAt,
            @Nullable NominationState state,
            @Nullable Integer rank,
            int next,
            boolean waits,
            long place) {}

    /** Which they are, whatever somebody said of them; speaks of {@code a}, {@code i} and {@code n}. */
    static final String FROM = """
            admission_application a
            join admission_call c on c.id = a.call_id
            join v_person p on p.id = a.person_id
            join v_track t on t.id = a.track_id
            join v_institution i on i.country = a.country
            left join admission_nomination n on n.application_id = a.id and n.institution_id = i.id
            left join lateral (select k.print_name, k.email, k.rank, k.letter from admission_nominee k
                               where k.application_id = a.id and k.institution_id = i.id and k.state = 'INVITED'
                               order by k.id limit 1) m on true
            where a.state = 'SUBMITTED' and (c.phase_id is null or c.needs_endorsement)
              and (i.id = any(string_to_array(:delegations, ',')::uuid[])
                   or i.id = any(string_to_array(:partners, ',')::uuid[])
                      and exists (select 1 from v_track_institution ti where ti.institution_id = i.id
                                  and ti.track_id = a.track_id and ti.role = 'PARTNER'))
            """;

    static Map<String, String> parameters(Voice voice) {
        return Map.of("partners", joined(voice.partners()), "delegations", joined(voice.delegations()));
    }

    private static String joined(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    /** @param calls by which one may narrow */
    static StaffList<Row> of(Voice voice, List<EndorsementsPage.CallName> calls) {
        return new StaffList<>(
                        PATH,
                        "admission.endorsements.title",
                        Row.class,
                        """
                        md5(a.id || ' ' || i.id)::uuid as key, a.id, a.print_name, a.latin_name, p.name_language, p.sort_key,
                        c.title as call, t.title as track, m.print_name as named, coalesce(m.email, '') as named_email,
                        m.rank as named_rank, coalesce(m.letter, '') as named_letter, i.id as institution_id,
                        i.name as institution, a.submitted_at, n.state, n.rank,
                        (select greatest(coalesce(max(o.rank), 0),
                                         (select coalesce(max(k.rank), 0) from admission_nominee k
                                          where k.institution_id = i.id and k.call_id = a.call_id
                                            and k.track_id = a.track_id and k.state = 'INVITED')) + 1
                         from admission_nomination o join admission_application b on b.id = o.application_id
                         where o.institution_id = i.id and o.state = 'ENDORSED' and b.call_id = a.call_id
                           and b.track_id = a.track_id and b.country = a.country and b.state = 'SUBMITTED')::int as next,
                        """ + WAITS + " as waits, " + WAITING_FIRST + " as place",
                        FROM,
                        parameters(voice),
                        "md5(a.id || ' ' || i.id)::uuid",
                        row -> new Key(row.key()),
                        columns(),
                        List.of(
                                Filter.search(
                                        "admission.decisions.name",
                                        "folded(a.print_name || ' ' || a.latin_name) like :q"),
                                Filter.choice(
                                        "call",
                                        "admission.desk.call",
                                        "c.slug = :call",
                                        s -> calls.stream()
                                                .map(call -> Choice.of(
                                                        call.slug(),
                                                        s.text(call.title()).text()))
                                                .toList()),
                                WORDS.filter("word", "admission.endorsements.state", "coalesce(n.state, 'INVITED')")),
                        List.of())
                .sorted("word")
                .whenEmpty("admission.endorsements.none.title", "admission.endorsements.none");
    }

    private static List<Column<Row>> columns() {
        return List.of(
                Column.text(
                        "name",
                        "admission.decisions.name",
                        "p.sort_key",
                        Row::sortKey,
                        row -> new Cell.Link(
                                row.printName(), row.nameLanguage().tag(), "/admission/applications/" + row.id())),
                Column.ranked("word", "admission.endorsements.state", WAITING_FIRST, Row::place, EndorsementList::word),
                Column.act("do", "admission.decisions.do", EndorsementList::endorse),
                Column.maybe(
                        "latin",
                        "admission.list.latin",
                        "a.latin_name",
                        Row::latinName,
                        row -> Cell.of(row.latinName(), "en")),
                Column.written("track", "admission.field.track", "t.title", Row::track),
                Column.written("call", "admission.desk.call", "c.title", Row::call),
                Column.written("institution", "admission.endorsements.for", "i.name", Row::institution),
                Column.instant("submitted", "admission.endorsements.submitted", "a.submitted_at", Row::submittedAt));
    }

    private static Cell word(Row row) {
        String kind = row.state() == null ? "wait" : row.rank() == null ? "stop" : "ok";
        Cell word = new Cell.Pill(
                kind,
                "admission.nomination." + (row.state() == null ? "INVITED" : row.state()),
                row.rank() == null ? 0 : row.rank());
        String named = row.named();
        return named == null
                ? word
                : new Cell.Together(
                        List.of(word, new Cell.Say("admission.endorsements.named", named, row.namedEmail())));
    }

    private static Cell endorse(Row row) {
        if (!row.waits()) return Cell.EMPTY;
        int rank = row.namedRank() == null ? row.next() : row.namedRank();
        return new Cell.Post(
                "/admission/applications/" + row.id() + "/endorsement",
                "admission.endorse.yes",
                row.printName(),
                Map.of(
                        "institution", row.institutionId().toString(),
                        "say", "ENDORSE",
                        "letter", row.namedLetter()),
                new Cell.Post.Typed("rank", "admission.endorsements.rank.of", String.valueOf(rank)));
    }
}
