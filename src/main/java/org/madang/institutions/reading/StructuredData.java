package org.madang.institutions.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.madang.institutions.Institution;
import org.madang.institutions.InstitutionKind;
import org.madang.web.JsonLd;
import org.madang.web.Screen;

/** An institution for machines. */
public final class StructuredData {
    private StructuredData() {}

    public static Map<String, Object> of(InstitutionPage page, Screen s) {
        Institution one = page.institution();
        var data = new LinkedHashMap<String, Object>();
        String address = s.absolute(s.path());
        data.put("@context", "https://schema.org");
        data.put("@type", type(one.kind()));
        data.put("@id", address);
        data.put("url", one.website() == null ? address : one.website());
        data.put("name", JsonLd.texts(one.name()));
        var earlier = new ArrayList<Map<String, String>>();
        for (var name : page.earlierNames()) earlier.addAll(JsonLd.texts(name.name()));
        if (!earlier.isEmpty()) data.put("alternateName", earlier);
        var place = new LinkedHashMap<String, Object>();
        place.put("@type", "PostalAddress");
        if (!one.city().isEmpty()) place.put("addressLocality", one.city());
        if (one.country() != null) place.put("addressCountry", one.country().code());
        if (place.size() > 1) data.put("address", place);
        return data;
    }

    private static String type(InstitutionKind kind) {
        return switch (kind) {
            case MINISTRY -> "GovernmentOrganization";
            case UNIVERSITY -> "CollegeOrUniversity";
            case COMPANY -> "Corporation";
            case OPERATOR, PARTNER, FOUNDATION, ASSOCIATION -> "Organization";
        };
    }
}
