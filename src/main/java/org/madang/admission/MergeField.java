package org.madang.admission;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a mail to many may name of its reader. The list is closed: nothing else of a person gets into a mail. */
public enum MergeField {
    NAME,
    CALL,
    TRACK,
    /** The reader's own deadline of the call. */
    DEADLINE,
    /** Until when they may answer their offer; nobody without an open offer has one. */
    OFFER_EXPIRES,
    OFFER_LINK,
    STATUS_LINK;

    private static final Pattern FIELD = Pattern.compile("\\{([^{}\\n]{0,40})}");

    /** As it stands in a text. */
    public String written() {
        return "{" + name().toLowerCase(Locale.ROOT) + "}";
    }

    private static Optional<MergeField> of(String name) {
        for (MergeField field : values())
            if (field.name().toLowerCase(Locale.ROOT).equals(name)) return Optional.of(field);
        return Optional.empty();
    }

    /** The first thing in braces that is no field of ours. */
    public static Optional<String> unknownIn(String text) {
        Matcher found = FIELD.matcher(text);
        while (found.find()) if (of(found.group(1)).isEmpty()) return Optional.of(found.group());
        return Optional.empty();
    }

    public static Set<MergeField> in(String text) {
        var fields = new LinkedHashSet<MergeField>();
        Matcher found = FIELD.matcher(text);
        while (found.find()) of(found.group(1)).ifPresent(fields::add);
        return fields;
    }

    /** What a reader's value holds is text: braces in a name are no fields. */
    static String filled(String text, Function<MergeField, String> values) {
        return FIELD.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(of(found.group(1)).map(values).orElse(found.group())));
    }
}
