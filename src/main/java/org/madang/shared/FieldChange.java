package org.madang.shared;

import java.lang.reflect.RecordComponent;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One field of a thing before and after somebody changed it; empty where there was, or is, nothing. A text in several
 * languages is a field for each of them, such as {@code title-ko}.
 */
public record FieldChange(String field, String before, String after) {

    /** What differs between two states of a thing, in the order of the record's components. */
    public static <R extends Record> List<FieldChange> between(R before, R after) {
        var changes = new ArrayList<FieldChange>();
        Map<String, String> was = fields(before);
        Map<String, String> is = fields(after);
        var names = new java.util.LinkedHashSet<>(was.keySet());
        names.addAll(is.keySet());
        for (String name : names) {
            String old = was.getOrDefault(name, "");
            String now = is.getOrDefault(name, "");
            if (!old.equals(now)) changes.add(new FieldChange(name, old, now));
        }
        return List.copyOf(changes);
    }

    private static Map<String, String> fields(Record thing) {
        var fields = new LinkedHashMap<String, String>();
        for (RecordComponent component : thing.getClass().getRecordComponents()) {
            String name = component.getName();
            Object value = read(component, thing);
            if (value instanceof Multilingual text)
                for (String language : new TreeSet<>(text.texts().keySet()))
                    fields.put(name + "-" + language, text.texts().get(language));
            else fields.put(name, text(value));
        }
        return fields;
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Enum<?> constant -> constant.name();
            case Collection<?> many -> many.stream().map(FieldChange::text).collect(Collectors.joining(", "));
            case Language language -> language.tag();
            case Temporal moment -> moment.toString();
            default -> value.toString();
        };
    }

    private static @Nullable Object read(RecordComponent component, Record thing) {
        try {
            var accessor = component.getAccessor();
            accessor.trySetAccessible();
            return accessor.invoke(thing);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalArgumentException("a component cannot be read: " + component, impossible);
        }
    }
}
