package org.madang.identity.signin;

import java.util.List;
import org.madang.identity.Doors;
import org.madang.web.Page;

public record DemonstrationPage(List<Doors.Door> doors) implements Page {
    @Override
    public String template() {
        return "identity/signin/demonstration.jte";
    }
}
