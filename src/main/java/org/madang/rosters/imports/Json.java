package org.madang.rosters.imports;

import java.util.List;
import java.util.Map;
import org.madang.rosters.rules.Problem;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Cells, problems and facts as they are kept in a row. */
final class Json {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private Json() {}

    static String of(Object value) {
        return JSON.writeValueAsString(value);
    }

    static List<String> texts(String json) {
        return JSON.readValue(json, TEXTS);
    }

    static List<Problem> problems(String json) {
        return JSON.readValue(json, PROBLEMS);
    }

    static Map<String, Object> values(String json) {
        return JSON.readValue(json, VALUES);
    }
}
