package org.madang.database;

import java.util.LinkedHashMap;
import java.util.List;
import org.madang.shared.Multilingual;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads the lists that a statement brings along as JSON, so that a page with six lists still asks the database once.
 * Names and texts follow the rules of the other rows.
 */
public final class JsonRows {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .addModule(new SimpleModule().addDeserializer(Multilingual.class, new Texts()))
            .build();

    private JsonRows() {}

    /** @param json an array of objects whose names are those of the record in snake case */
    public static <T> List<T> list(String json, Class<T> row) {
        return MAPPER.readValue(json, MAPPER.getTypeFactory().constructCollectionType(List.class, row));
    }

    private static final class Texts extends StdDeserializer<Multilingual> {
        Texts() {
            super(Multilingual.class);
        }

        @Override
        public Multilingual deserialize(JsonParser parser, DeserializationContext context) {
            return new Multilingual(context.readValue(
                    parser,
                    context.getTypeFactory().constructMapType(LinkedHashMap.class, String.class, String.class)));
        }
    }
}
