package org.madang.forum.threads;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.forum.Capacity;
import org.madang.institutions.Appointment;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

/**
 * A thread with one page of its posts.
 *
 * @param after number after which the shown posts begin
 * @param mayPost whether the reader may post now
 * @param mandates institutions the reader may speak for
 * @param presides whether the reader may speak as chair or secretariat
 * @param answered the post that the form answers
 */
public record ThreadPage(
        ThreadQueries.Head thread,
        List<ThreadQueries.PostRow> posts,
        int after,
        boolean mayPost,
        List<Appointment> mandates,
        boolean presides,
        ThreadQueries.@Nullable Answered answered,
        Form form)
        implements Page {
    @Override
    public String template() {
        return "forum/threads/thread.jte";
    }

    public String path() {
        return "/threads/" + thread.id();
    }

    public String forumPath() {
        return "/forums/" + thread.forumSlug();
    }

    /** Number of the last post shown here. */
    public int lastShown() {
        int last = after;
        for (var post : posts) {
            Integer number = post.number();
            if (number != null) last = number;
        }
        return last;
    }

    public boolean more() {
        return lastShown() < thread.last();
    }

    /** Whether the first unread post is this one, in a thread that the reader knows. */
    public boolean beginsUnread(ThreadQueries.PostRow post) {
        Integer number = post.number();
        return number != null && thread.read() > 0 && number == thread.read() + 1;
    }

    public int unread() {
        return thread.read() == 0 ? 0 : thread.last() - thread.read();
    }

    public boolean choosesCapacity() {
        return presides || !mandates.isEmpty();
    }

    public List<Choice> capacities(Screen s) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of(Capacity.PERSONAL.name(), s.t("forum.as.PERSONAL")));
        for (Appointment mandate : mandates) {
            choices.add(Choice.of(
                            Capacity.OFFICIAL + " " + mandate.id(),
                            s.t(
                                    "forum.as.for",
                                    s.text(mandate.institutionName()).text()))
                    .explained(s.t("forum.as.for.hint")));
        }
        if (presides) {
            choices.add(Choice.of(Capacity.CHAIR.name(), s.t("forum.as.CHAIR")));
            choices.add(Choice.of(Capacity.SECRETARIAT.name(), s.t("forum.as.SECRETARIAT")));
        }
        return choices;
    }

    public List<Choice> languages(Screen s) {
        return PostLanguages.choices(s);
    }
}
