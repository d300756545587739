package org.madang.forum.threads;

import java.util.List;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

/** The form that starts a thread. */
public record StartPage(ThreadQueries.Place place, String country, Form form) implements Page {
    @Override
    public String template() {
        return "forum/threads/start.jte";
    }

    public String forumPath() {
        return "/forums/" + place.slug();
    }

    public List<Choice> languages(Screen s) {
        return PostLanguages.choices(s);
    }
}
