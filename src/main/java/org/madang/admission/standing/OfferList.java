package org.madang.admission.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.DeferralState;
import org.madang.admission.OfferId;
import org.madang.admission.Reach;
import org.madang.programmes.Grade;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.tables.Cell;
import org.madang.tables.Codes;
import org.madang.tables.Column;
import org.madang.tables.Filter;
import org.madang.tables.StaffList;
import org.madang.web.Choice;
import org.madang.web.Screen;

/**
 * Every offer that its reader may see, whatever became of it. It holds what was said to the person and what they answered,
 * and nothing of how anybody judged them, so it is the same for whoever is tied to them.
 */
final class OfferList {
    static final String PATH = OffersPages.PATH + "/list";

    private static final Codes GRADES = Codes.of(Grade.class, "admission.grade.");
    private static final Codes STATES = new Codes(
            List.of("OPEN", "LATE", "ACCEPTED", "DEFERRED", "DECLINED", "LAPSED", "RESCINDED"),
            (s, code) -> s.t(word(code)),
            false);

    /** How an offer stands; one whose date has passed, and a place that is kept in a later edition, are told apart. */
    private static final String STATE = """
            (case when o.state = 'OPEN' and o.answer_by < :now then 'LATE'
                  when o.state = 'ACCEPTED' and d.state is not null then 'DEFERRED' else o.state end)""";

    /** How many conditions still hold the place back; null without any. */
    private static final String HOLDING =
            "(case when k.waiting + k.settled + k.unmet > 0 then k.waiting + k.unmet end)";

    private OfferList() {}

    /** A call or a track by which one may narrow. @param edition its label, for many tracks are called the same */
    record Named(String slug, Multilingual title, String edition) {}

    /**
     * @param institution the one that ranks them highest; empty when nobody endorsed them
     * @param later what became of the wish to come later, once it was granted
     * @param answeredAt when they answered, or when an offer was taken back before that
     * @param waiting conditions that nobody has looked at, beside those that are settled and those that are not met
     */
    record Row(
            OfferId id,
            ApplicationId applicationId,
            String printName,
            Language nameLanguage,
            String latinName,
            String sortKey,
            Multilingual call,
            Multilingual track,
            Country country,
            Grade grade,
            Multilingual institution,
            String state,
            @Nullable DeferralState later,
            Instant openedAt,
            Instant answerBy,
            @Nullable Instant answeredAt,
            long waiting,
            long settled,
            long unmet) {}

    static StaffList<Row> of(Reach reach, List<Named> calls, List<Named> tracks, Instant now) {
        var parameters = new HashMap<String, Object>(reach.parameters());
        parameters.put("now", now);
        return new StaffList<>(
                        PATH,
                        "admission.offers.list",
                        Row.class,
                        """
                        o.id, a.id as application_id, a.print_name, p.name_language, coalesce(a.latin_name, '') as latin_name,
                        p.sort_key, c.title as call, t.title as track, a.country, a.grade,
                        coalesce(i.name, '{}') as institution, d.state as later, o.opened_at, o.answer_by, o.answered_at,
                        k.waiting, k.settled, k.unmet,
                        """ + STATE + " as state",
                        """
                        admission_offer o
                        join admission_application a on a.id = o.application_id
                        join v_person p on p.id = a.person_id
                        join admission_call c on c.id = a.call_id
                        join v_edition e on e.id = c.edition_id
                        join v_track t on t.id = a.track_id
                        left join lateral (select institution_id from admission_nomination
                                           where application_id = a.id and state = 'ENDORSED' order by rank limit 1) n on true
                        left join v_institution i on i.id = n.institution_id
                        left join admission_deferral d on d.offer_id = o.id and d.state in ('GRANTED', 'TAKEN_UP')
                        left join lateral (select count(*) filter (where state = 'OPEN') as waiting,
                                                  count(*) filter (where state in ('MET', 'WAIVED')) as settled,
                                                  count(*) filter (where state = 'NOT_MET') as unmet
                                           from admission_condition where decision_id = o.decision_id) k on true
                        where\s""" + Reach.SQL,
                        parameters,
                        "o.id",
                        Row::id,
                        columns(),
                        List.of(
                                Filter.search(
                                        "admission.decisions.name",
                                        "folded(a.print_name || ' ' || coalesce(a.latin_name, '')) like :q"),
                                named("call", "admission.desk.call", "c.slug", calls),
                                named("track", "admission.field.track", "t.slug", tracks),
                                Codes.COUNTRIES.filter("country", "admission.field.country", "a.country"),
                                STATES.filter("state", "admission.list.state", STATE)),
                        List.of())
                .whenEmpty("admission.offers.list.none.title", "admission.offers.list.none");
    }

    private static Filter named(String key, String label, String slug, List<Named> all) {
        return Filter.choice(
                key,
                label,
                slug + " = :" + key,
                s -> all.stream().map(one -> choice(s, one)).toList());
    }

    private static Choice choice(Screen s, Named one) {
        var title = s.text(one.title());
        return Choice.of(one.slug(), title.text() + " · " + one.edition())
                .inLanguage(title.language().tag());
    }

    private static List<Column<Row>> columns() {
        return List.of(
                Column.text(
                        "name",
                        "admission.decisions.name",
                        "p.sort_key",
                        Row::sortKey,
                        row -> new Cell.Link(
                                row.printName(),
                                row.nameLanguage().tag(),
                                "/admission/applications/" + row.applicationId())),
                STATES.column("state", "admission.list.state", STATE, Row::state, OfferList::state),
                Column.instant("made", "admission.offers.list.made", "o.opened_at", Row::openedAt),
                Column.stamp("by", "admission.offers.list.by", "o.answer_by", Row::answerBy),
                Column.instant("answered", "admission.offers.list.answered", "o.answered_at", Row::answeredAt),
                Column.ranked(
                        "conditions",
                        "admission.offers.list.conditions",
                        HOLDING,
                        row -> row.waiting() + row.settled() + row.unmet() > 0 ? row.waiting() + row.unmet() : null,
                        OfferList::conditions),
                Column.written("call", "admission.desk.call", "c.title", Row::call),
                Column.written("track", "admission.field.track", "t.title", Row::track),
                Codes.COUNTRIES.column(
                        "country",
                        "admission.field.country",
                        "a.country",
                        row -> row.country().code()),
                Column.written(
                        "institution",
                        "admission.offers.list.institution",
                        "i.name",
                        Row::institution,
                        row -> row.institution().isEmpty() ? Cell.EMPTY : new Cell.Titled(row.institution())),
                GRADES.<Row>column(
                                "grade",
                                "admission.field.grade",
                                "a.grade",
                                row -> row.grade().name())
                        .onRequest(),
                Column.<Row>maybe(
                                "latin",
                                "admission.list.latin",
                                "coalesce(a.latin_name, '')",
                                Row::latinName,
                                row -> Cell.of(row.latinName(), "en"))
                        .onRequest());
    }

    private static String word(String state) {
        return switch (state) {
            case "LATE" -> "admission.offers.late";
            case "DEFERRED" -> "admission.offers.later";
            default -> "admission.offer.state." + state;
        };
    }

    private static Cell state(Row row) {
        String kind = switch (row.state()) {
            case "OPEN" -> "wait";
            case "LATE" -> "warn";
            case "ACCEPTED", "DEFERRED" -> "ok";
            case "RESCINDED" -> "stop";
            default -> "closed";
        };
        Cell pill = new Cell.Pill(kind, word(row.state()));
        return row.state().equals("DEFERRED")
                ? new Cell.Together(List.of(pill, new Cell.Say("admission.deferral." + row.later())))
                : pill;
    }

    private static Cell conditions(Row row) {
        var said = new ArrayList<Cell>();
        if (row.waiting() > 0) said.add(new Cell.Pill("wait", "admission.offers.list.waiting", row.waiting()));
        if (row.unmet() > 0) said.add(new Cell.Pill("stop", "admission.offers.list.unmet", row.unmet()));
        if (row.settled() > 0) said.add(new Cell.Pill("ok", "admission.offers.list.settled", row.settled()));
        return said.isEmpty() ? Cell.EMPTY : new Cell.Together(said);
    }
}
