package org.madang.database;

import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Country;
import org.madang.shared.Id;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.postgresql.util.PGobject;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.SqlTypeValue;
import tools.jackson.databind.json.JsonMapper;

/** How typed values are written to PostgreSQL. */
final class Values {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private Values() {}

    static @Nullable Object toDatabase(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> storable(text);
            case Id id -> id.value();
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Enum<?> name -> name.name();
            case Country country -> country.code();
            case Language language -> language.tag();
            case ZoneId zone -> zone.getId();
            case Multilingual text -> json(storableJson(text.texts()));
            case Collection<?> many -> array(typeOf(many), many);
            default -> value;
        };
    }

    /** PostgreSQL's texts hold every sign but NUL (its manual, section 8.3), which no text of ours means either. */
    static String storable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }

    private static String storableJson(Map<String, String> texts) {
        var clean = new LinkedHashMap<String, String>();
        texts.forEach((language, text) -> clean.put(language, storable(text)));
        return JSON.writeValueAsString(clean);
    }

    static @Nullable Object json(@Nullable String json) {
        if (json == null) return new SqlParameterValue(Types.OTHER, null);
        try {
            var object = new PGobject();
            object.setType("jsonb");
            object.setValue(json);
            return object;
        } catch (SQLException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    static Object array(String type, Collection<?> values) {
        Object[] elements = values.stream().map(Values::toDatabase).toArray();
        return new SqlParameterValue(Types.ARRAY, (SqlTypeValue) (statement, index, sqlType, typeName) ->
                statement.setArray(index, statement.getConnection().createArrayOf(type, elements)));
    }

    private static String typeOf(Collection<?> values) {
        for (Object value : values) {
            return switch (value) {
                case UUID id -> "uuid";
                case Id id -> "uuid";
                case Integer number -> "int4";
                case Long number -> "int8";
                default -> "text";
            };
        }
        return "text";
    }
}
