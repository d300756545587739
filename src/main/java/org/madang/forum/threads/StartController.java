package org.madang.forum.threads;

import org.madang.forum.NewThread;
import org.madang.forum.StartThread;
import org.madang.forum.ThreadId;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Starts threads. */
@Controller
class StartController {
    private final ThreadQueries queries;
    private final StartThread start;

    StartController(ThreadQueries queries, StartThread start) {
        this.queries = queries;
        this.start = start;
    }

    @Allow(value = Action.POST_IN_FORUM, in = "forum")
    @GetMapping("/forums/{forum}/threads/new")
    Answer ask(@PathVariable String forum, Form asked, Viewer viewer) {
        var form = Form.empty()
                .with("key", ThreadId.next().toString())
                .with("country", asked.value("country"))
                .with("section", asked.value("section"))
                .with("language", PostLanguages.first(viewer));
        return Answer.page(page(forum, form));
    }

    @Allow(value = Action.POST_IN_FORUM, in = "forum")
    @PostMapping("/forums/{forum}/threads")
    Answer start(@PathVariable String forum, Form form, Viewer viewer) {
        ThreadId key = ThreadId.of(form.value("key"));
        String title = form.required("title", 160);
        String text = form.required("text", 20_000);
        var language = PostLanguages.chosen(form);
        StartPage page = page(forum, form);
        if (!form.ok()) return Answer.unprocessable(page);
        var place = page.place();
        var thread = new NewThread(key, place.forumId(), place.caseId(), place.sectionKey(), language, title, text);
        return switch (start.start(thread, viewer.id())) {
            case StartThread.Outcome.Started(var id) -> Answer.seeOther("/threads/" + id);
            case StartThread.Outcome.StartedBefore(var id) -> Answer.seeOther("/threads/" + id);
            case StartThread.Outcome.TitleMissing missing -> wrong(page, "title", "web.form.required");
            case StartThread.Outcome.TextMissing missing -> wrong(page, "text", "web.form.required");
            case StartThread.Outcome.TooLong(int limit) -> {
                form.error("text", "web.form.long", limit);
                yield Answer.unprocessable(page);
            }
            case StartThread.Outcome.Closed closed -> {
                form.error("text", "forum.closed");
                yield Answer.conflict(page);
            }
        };
    }

    private static Answer wrong(StartPage page, String field, String key) {
        page.form().error(field, key);
        return Answer.unprocessable(page);
    }

    private StartPage page(String forum, Form form) {
        var place = queries.place(forum, form.value("country"), form.value("section"));
        return new StartPage(place, place.caseId() == null ? "" : form.value("country"), form);
    }
}
