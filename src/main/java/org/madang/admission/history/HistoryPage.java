package org.madang.admission.history;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.NominationReason;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.web.Page;
import org.madang.web.Screen;

/**
 * What became of one application, newest first.
 *
 * @param tied whether the reader has a tie to the applicant, so that judgements are left out
 * @param next address of the older part; null at the beginning
 */
public record HistoryPage(
        ApplicationId application,
        String printName,
        Language nameLanguage,
        List<Line> lines,
        boolean tied,
        @Nullable String next,
        boolean first)
        implements Page {
    /** The moves that have words of their own; another is shown as it was written. */
    private static final Map<String, Set<String>> MOVES = Map.ofEntries(
            Map.entry(
                    "application",
                    Set.of(
                            "DRAFT",
                            "SUBMITTED",
                            "RETURNED",
                            "WITHDRAWN",
                            "LAPSED",
                            "INELIGIBLE",
                            "RESTORED",
                            "FORM",
                            "TIME",
                            "RELATION",
                            "ASIDE")),
            Map.entry("nomination", Set.of("INVITED", "ENDORSED", "DECLINED", "EXPIRED", "REVOKED")),
            Map.entry("nominee", Set.of("INVITED", "ENDORSED", "DECLINED", "EXPIRED")),
            Map.entry("endorsement-link", Set.of("SENT", "USED")),
            Map.entry("deadline", Set.of("EXTENDED")),
            Map.entry("review", Set.of("ASSIGNED", "RECUSED", "STARTED", "SUBMITTED", "REOPENED", "STAND_IN")),
            Map.entry("decision", Set.of("STAGED", "SUPERSEDED", "ACKNOWLEDGED")),
            Map.entry("override", Set.of("PROPOSED", "CONFIRMED", "WITHDRAWN")),
            Map.entry("batch", Set.of("RELEASED")),
            Map.entry("offer", Set.of("OPEN", "ACCEPTED", "DECLINED", "LAPSED", "RESCINDED")),
            Map.entry("condition", Set.of("OPEN", "MET", "WAIVED", "NOT_MET", "REMOVED")),
            Map.entry("deferral", Set.of("ASKED", "GRANTED", "REFUSED", "WITHDRAWN", "TAKEN_BACK", "TAKEN_UP")),
            Map.entry("mailing", Set.of("SENT")),
            Map.entry("offer question", Set.of("ASKED", "ANSWERED")),
            Map.entry(
                    "enrolment",
                    Set.of(
                            "CONDITIONAL",
                            "ACTIVE",
                            "COMPLETED",
                            "NOT_COMPLETED",
                            "DROPPED",
                            "DEFERRED",
                            "IN_PHASE",
                            "OUT_OF_PHASE")));

    /**
     * @param by whose act it was; null where their record is gone
     * @param actingFor the institution it was done for
     * @param hand the assistant who did it for them, if any
     */
    public record Line(
            long id,
            Instant at,
            String object,
            String toState,
            @Nullable String reason,
            @Nullable String by,
            @Nullable Language byLanguage,
            Multilingual actingFor,
            @Nullable String hand,
            @Nullable Language handLanguage) {
        /** A state such as {@code STAGED SELECT} is its first word and a detail. */
        String what(Screen s) {
            String[] parts = toState.split(" ", 2);
            if (!MOVES.getOrDefault(object, Set.of()).contains(parts[0])) return object + ": " + toState;
            String key = "admission.history." + object.replace(' ', '-') + "." + parts[0].toLowerCase(Locale.ROOT);
            if (asks()) return s.t(key, s.text(actingFor).text());
            return s.t(key, parts.length == 1 ? "" : detail(s, parts[0], parts[1]));
        }

        /** Whether the institution was written to, so that it stands in the sentence and nobody acted for it. */
        private boolean asks() {
            return object.equals("endorsement-link") && toState.equals("SENT");
        }

        Multilingual onBehalf() {
            return asks() ? Multilingual.EMPTY : actingFor;
        }

        /** What an institution chose from a list is said in words; everything else is as it was written. */
        String why(Screen s) {
            if (reason == null || !object.matches("nominee|nomination")) return reason == null ? "" : reason;
            String[] parts = reason.split(": ", 2);
            boolean chosen = Arrays.stream(NominationReason.values())
                    .anyMatch(each -> each.name().equals(parts[0]));
            if (!chosen) return reason;
            String said = s.t("admission.nomination.reason." + parts[0]);
            return parts.length == 1 ? said : said + "\n" + parts[1];
        }

        private static String detail(Screen s, String state, String detail) {
            return switch (state) {
                case "STAGED" -> s.t("admission.history.verdict." + detail);
                case "RELATION", "ASIDE" -> s.t("admission.relation." + detail);
                case "EXTENDED" -> s.f().stamp(Instant.parse(detail.split(" ", 2)[0]));
                default -> detail;
            };
        }
    }

    @Override
    public String template() {
        return "admission/history/history.jte";
    }

    public String back() {
        return "/admission/applications/" + application;
    }
}
