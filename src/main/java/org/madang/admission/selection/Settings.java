package org.madang.admission.selection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.madang.web.Form;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a panel may set for a selection.
 *
 * @param floors by trait, at least so many in each cell
 * @param perInstitution at most so many whom one institution endorses; null for no such cap
 * @param reserves how many are named on the reserve list of each cell
 */
public record Settings(
        Map<String, Integer> floors,
        @Nullable Integer perInstitution,
        @Nullable Integer perCountry,
        int reserves) {
    static final String FLOOR = "floor-";
    static final String INSTITUTION = "institution";
    static final String COUNTRY = "country";
    static final String RESERVES = "reserves";
    public static final Settings NONE = new Settings(Map.of(), null, null, 3);

    private static final int MOST = 999;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Settings {
        // In one order, because the written form is kept and compared.
        floors = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(floors));
    }

    static Settings read(String json) {
        return JSON.readValue(json, Settings.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    static boolean givenIn(Form form) {
        return form.names().contains(RESERVES);
    }

    /** What a form says; a field that is no number gets an error and counts as empty. */
    static Settings of(Form form, List<Trait> traits) {
        var floors = new TreeMap<String, Integer>();
        for (Trait trait : traits) {
            Integer least = number(form, FLOOR + trait.id());
            if (least != null && least > 0) floors.put(trait.id(), least);
        }
        Integer reserves = number(form, RESERVES);
        return new Settings(floors, number(form, INSTITUTION), number(form, COUNTRY), reserves == null ? 0 : reserves);
    }

    private static @Nullable Integer number(Form form, String field) {
        if (!form.has(field)) return null;
        int errors = form.errors().size();
        int number = form.number(field, 0, MOST);
        return form.errors().size() > errors ? null : Integer.valueOf(number);
    }

    /** The fields that say the same. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        floors.forEach((trait, least) -> fields.put(FLOOR + trait, String.valueOf(least)));
        if (perInstitution != null) fields.put(INSTITUTION, String.valueOf(perInstitution));
        if (perCountry != null) fields.put(COUNTRY, String.valueOf(perCountry));
        fields.put(RESERVES, String.valueOf(reserves));
        return fields;
    }
}
