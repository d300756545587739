package org.madang.institutions.reading;

import com.ibm.icu.text.Collator;
import java.util.Comparator;
import java.util.List;
import org.madang.institutions.Institution;
import org.madang.web.Page;
import org.madang.web.Screen;

public record InstitutionsPage(List<Institution> institutions) implements Page {
    /** In the order that the reader's language sorts names. */
    public List<Institution> sorted(Screen s) {
        Collator order = s.f().collator();
        return institutions.stream()
                .sorted(Comparator.comparing(one -> s.text(one.name()).text(), order::compare))
                .toList();
    }

    @Override
    public String template() {
        return "institutions/reading/institutions.jte";
    }
}
