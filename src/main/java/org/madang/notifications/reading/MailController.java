package org.madang.notifications.reading;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Ids;
import org.madang.shared.NotFound;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class MailController {
    private final MailQueries queries;

    MailController(MailQueries queries) {
        this.queries = queries;
    }

    @Allow(Action.READ_MAIL)
    @GetMapping("/run/mail")
    Answer list(@RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String before) {
        MailState chosen = chosen(state);
        UUID start = before.isEmpty() ? null : Ids.parse(before);
        List<MailQueries.Row> found = queries.list(chosen, start);
        boolean more = found.size() > MailQueries.PAGE;
        List<MailQueries.Row> shown = more ? found.subList(0, MailQueries.PAGE) : found;
        String here = "/run/mail" + (chosen == null ? "" : "?state=" + chosen);
        String next = more
                ? here + (chosen == null ? "?" : "&") + "before="
                        + shown.getLast().id()
                : null;
        return Answer.page(new MailListPage(shown, chosen, next, start == null ? null : here));
    }

    @Allow(Action.READ_MAIL)
    @GetMapping("/run/mail/{id}")
    Answer mail(@PathVariable String id) {
        return Answer.page(new MailPage(queries.letter(Ids.parse(id)).orElseThrow(NotFound::new)));
    }

    /** An address with an unknown state shows all, as if nothing had been chosen. */
    private static @Nullable MailState chosen(String name) {
        return Arrays.stream(MailState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
