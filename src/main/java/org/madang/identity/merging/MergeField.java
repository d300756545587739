package org.madang.identity.merging;

import java.util.List;

/** What of the two records is chosen, each with the columns that belong together. */
public enum MergeField {
    PRINT_NAME("print_name", "name_language"),
    LATIN_NAME("latin_name"),
    CALL_ME("call_me"),
    SAY_IT("say_it"),
    TITLE("title"),
    SORT_KEY("sort_key"),
    EMAIL("email"),
    COUNTRY("country"),
    CITIZENSHIP("citizenships"),
    BIRTH_YEAR("birth_year"),
    PHONE("phone"),
    LANGUAGE("language"),
    ZONE("zone");

    private final List<String> columns;

    MergeField(String... columns) {
        this.columns = List.of(columns);
    }

    List<String> columns() {
        return columns;
    }
}
