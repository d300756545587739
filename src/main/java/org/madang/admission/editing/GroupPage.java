package org.madang.admission.editing;

import org.madang.admission.Calls;
import org.madang.web.Form;
import org.madang.web.Page;

/** @param key of the page; empty for a new one */
public record GroupPage(Calls.Call call, String key, Form form) implements Page {
    @Override
    public String template() {
        return "admission/editing/group.jte";
    }

    public String at() {
        return "/set-up/calls/" + call.slug();
    }

    public String action() {
        return key.isEmpty() ? at() + "/pages" : at() + "/pages/" + key;
    }
}
