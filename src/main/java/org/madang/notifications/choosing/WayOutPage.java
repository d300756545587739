package org.madang.notifications.choosing;

import org.madang.notifications.Mail;
import org.madang.notifications.OneClick;
import org.madang.web.Page;

/** @param unwanted whether the kind is switched off by now */
public record WayOutPage(String token, Mail.Kind kind, boolean unwanted) implements Page {
    @Override
    public String template() {
        return "notifications/choosing/wayout.jte";
    }

    public String at() {
        return OneClick.PATH + token;
    }
}
