package org.madang.programmes.reading;

import java.util.List;
import org.madang.web.Page;

public record ProgrammePage(ProgrammeLine programme, boolean archived, List<ClaimGroup> claims) implements Page {
    @Override
    public String template() {
        return "programmes/reading/programme.jte";
    }
}
