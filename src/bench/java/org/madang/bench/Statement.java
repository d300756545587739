package org.madang.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One statement as the server logged it, with its parameters as text. */
record Statement(String sql, List<@Nullable String> parameters) {
    private static final Pattern LINE = Pattern.compile("^([^|\\n]*)\\|(LOG|DETAIL):  (.*)$", Pattern.DOTALL);
    private static final Pattern SAID = Pattern.compile("^(?:execute [^:]*|statement): (.*)$", Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (?:(NULL)|'((?:[^']|'')*)')");

    /** Reads what the program sent, in the server's log with the line prefix {@code %a|}. */
    static List<Statement> read(String log) {
        var all = new ArrayList<Statement>();
        // Lines of a longer message begin with a tab.
        for (String entry : log.split("\\n(?!\\t)")) {
            Matcher line = LINE.matcher(entry.replace("\n\t", "\n").strip());
            if (!line.matches() || !line.group(1).equals("madang")) continue;
            Matcher said = SAID.matcher(line.group(3));
            if (line.group(2).equals("LOG") && said.matches()) {
                all.add(new Statement(said.group(1), List.of()));
            } else if (line.group(2).equals("DETAIL") && !all.isEmpty()) {
                all.add(new Statement(all.removeLast().sql(), parameters(line.group(3))));
            }
        }
        return all;
    }

    private static List<@Nullable String> parameters(String detail) {
        var values = new ArrayList<@Nullable String>();
        Matcher each = PARAMETER.matcher(detail);
        while (each.find()) values.add(each.group(1) != null ? null : each.group(2).replace("''", "'"));
        return values;
    }

    /** With the driver's question marks; an own question mark is doubled. The log counts parameters in their order. */
    String jdbc() {
        return sql.replace("?", "??").replaceAll("\\$\\d+", "?");
    }

    /** Whether the log gave a value for each place; without them the bare handler would only fail. */
    boolean isWhole() {
        return PLACE.matcher(sql).results().mapToInt(each -> Integer.parseInt(each.group(1))).max().orElse(0)
                == parameters.size();
    }

    boolean controlsTransaction() {
        return sql.matches("(?i)(begin|commit|rollback|set|show)\\b.*");
    }

    /** Whether it only finds out who is asking, or notes what they were shown, which the bare handler does not do. */
    boolean isOfReader() {
        return sql.contains("identity_session") || sql.contains("identity_view");
    }
}
