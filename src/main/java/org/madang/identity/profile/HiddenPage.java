package org.madang.identity.profile;

import org.madang.identity.Audience;
import org.madang.web.Page;

/** What a person sees who looks at their own page with eyes to which it is closed. */
public record HiddenPage(Audience as) implements Page {
    @Override
    public String template() {
        return "identity/profile/hidden.jte";
    }
}
