package org.madang.notifications.choosing;

import java.util.Arrays;
import java.util.List;
import org.madang.notifications.Mail;
import org.madang.web.Form;
import org.madang.web.Page;

public record ChoicesPage(Form form) implements Page {
    static final List<Mail.Kind> OPTIONAL =
            Arrays.stream(Mail.Kind.values()).filter(Mail.Kind::optional).toList();

    public List<Mail.Kind> optional() {
        return OPTIONAL;
    }

    @Override
    public String template() {
        return "notifications/choosing/choices.jte";
    }
}
