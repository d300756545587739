package org.madang.tables;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.madang.shared.text.Folding;
import org.madang.web.Choice;
import org.madang.web.Screen;

/**
 * One way to narrow a list.
 *
 * @param key its name in the address, and the parameter in the condition
 * @param label message key
 * @param sql condition with {@code :key}
 * @param choices what one may choose; null for a text to be sought
 * @param bound what a value becomes before it is bound
 */
public record Filter(
        String key,
        String label,
        String sql,
        @Nullable Function<Screen, List<Choice>> choices,
        UnaryOperator<String> bound) {

    /** Any text; the condition holds {@code folded(…) like :q} or a column that was folded before, for {@code :q} is. */
    public static Filter search(String label, String sql) {
        return new Filter("q", label, sql, null, Filter::pattern);
    }

    /** The same in what is said in any language. @param all SQL of a text, in which {@code said_in_all} may stand */
    public static Filter searchIn(String label, String all) {
        return search(label, "folded(" + all + ") like :q");
    }

    /** One of a list; what is not in the list is not asked for. */
    public static Filter choice(String key, String label, String sql, Function<Screen, List<Choice>> choices) {
        return new Filter(key, label, sql, choices, UnaryOperator.identity());
    }

    /** What {@code folded(…) like} finds a text by, wherever it stands. */
    public static String pattern(String sought) {
        String folded = Folding.fold(sought);
        return "%" + folded.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
