package org.madang.admission;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who may apply. Pure: an unmet condition is told before the hand-in and shown to the secretariat, which alone decides;
 * nobody is turned away by the program.
 *
 * @param years least years of experience
 * @param residence countries one has to live and work in; empty for any
 * @param languages tags of languages of which one is needed; empty for any
 */
public record Eligibility(
        @Nullable Age age,
        @Nullable Integer years,
        List<String> residence,
        List<String> citizenship,
        List<String> languages) {
    public static final Eligibility OPEN = new Eligibility(null, null, List.of(), List.of(), List.of());

    public enum Rule {
        AGE,
        YEARS,
        RESIDENCE,
        CITIZENSHIP,
        LANGUAGES
    }

    /** Years of age on a day; both ends belong to it. */
    public record Age(@Nullable Integer from, @Nullable Integer to, LocalDate on) {
        public boolean met(LocalDate birth) {
            int age = Period.between(birth, on).getYears();
            return !birth.isAfter(on) && (from == null || age >= from) && (to == null || age <= to);
        }

        /** All that is kept of a date of birth: the answer to this very condition. */
        public String answer(LocalDate birth) {
            return (met(birth) ? "yes " : "no ") + code();
        }

        private String code() {
            return (from == null ? "" : from) + "-" + (to == null ? "" : to) + "@" + on;
        }

        boolean answers(String answer) {
            return answer.equals("yes " + code()) || answer.equals("no " + code());
        }
    }

    public Eligibility {
        residence = List.copyOf(residence);
        citizenship = List.copyOf(citizenship);
        languages = List.copyOf(languages);
    }

    public List<Rule> rules() {
        var rules = new ArrayList<Rule>();
        if (age != null) rules.add(Rule.AGE);
        if (years != null) rules.add(Rule.YEARS);
        if (!residence.isEmpty()) rules.add(Rule.RESIDENCE);
        if (!citizenship.isEmpty()) rules.add(Rule.CITIZENSHIP);
        if (!languages.isEmpty()) rules.add(Rule.LANGUAGES);
        return rules;
    }

    /** What the answers do not meet; a condition whose question is not answered yet is not among them. */
    public List<Rule> unmet(Map<String, String> answers) {
        return rules().stream().filter(rule -> fails(rule, answers)).toList();
    }

    private boolean fails(Rule rule, Map<String, String> answers) {
        return switch (rule) {
            case AGE -> answers.getOrDefault(Fields.AGE, "").startsWith("no ");
            case YEARS -> {
                Long said = Typed.number(answers.getOrDefault(Fields.YEARS, ""));
                yield said != null && years != null && said < years;
            }
            case RESIDENCE -> outside(residence, answers.getOrDefault(Fields.COUNTRY, ""));
            case CITIZENSHIP -> outside(citizenship, answers.getOrDefault(Fields.CITIZENSHIP, ""));
            case LANGUAGES -> {
                String said = answers.getOrDefault(Fields.LANGUAGES, "");
                yield !said.isEmpty() && Arrays.stream(said.split(" ")).noneMatch(languages::contains);
            }
        };
    }

    private static boolean outside(List<String> countries, String said) {
        return !said.isEmpty() && !countries.contains(said);
    }
}
