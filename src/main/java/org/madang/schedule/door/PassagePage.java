package org.madang.schedule.door;

import org.madang.shared.Multilingual;
import org.madang.web.Page;

/** Behind the door: the provider's address, for whoever has come in while it is open. */
public record PassagePage(Multilingual title, String colour, String link) implements Page {
    @Override
    public String template() {
        return "schedule/door/passage.jte";
    }
}
