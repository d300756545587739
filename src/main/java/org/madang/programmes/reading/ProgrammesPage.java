package org.madang.programmes.reading;

import java.util.List;
import org.madang.web.Page;

public record ProgrammesPage(List<ProgrammeLine> programmes) implements Page {
    @Override
    public String template() {
        return "programmes/reading/programmes.jte";
    }
}
