package org.madang.forum.threads;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.forum.Capacity;
import org.madang.forum.Mandates;
import org.madang.forum.MarkRead;
import org.madang.forum.NewPost;
import org.madang.forum.PostId;
import org.madang.forum.ThreadId;
import org.madang.forum.WritePost;
import org.madang.institutions.AppointmentId;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.Gate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Reads a thread from where the reader stopped, and takes what they say. */
@Controller
class ThreadController {
    private final ThreadQueries queries;
    private final Mandates mandates;
    private final MarkRead read;
    private final WritePost write;
    private final Gate gate;

    ThreadController(ThreadQueries queries, Mandates mandates, MarkRead read, WritePost write, Gate gate) {
        this.queries = queries;
        this.mandates = mandates;
        this.read = read;
        this.write = write;
        this.gate = gate;
    }

    @Allow(value = Action.ENTER_FORUM, in = "thread")
    @GetMapping("/threads/{thread}")
    Answer show(@PathVariable String thread, Form asked, Viewer viewer, Scope scope) {
        ThreadId id = ThreadId.of(thread);
        Integer from = asked.has("after") ? asked.number("after", 0, Integer.MAX_VALUE) : null;
        PostId reply = asked.has("reply") ? PostId.of(asked.value("reply")) : null;
        var form = Form.empty()
                .with("key", PostId.next().toString())
                .with("as", Capacity.PERSONAL.name())
                .with("language", PostLanguages.first(viewer));
        ThreadPage page = page(id, from, reply, form, viewer, scope);
        if (page.lastShown() > page.thread().read()) read.mark(id, page.lastShown(), viewer.id());
        return Answer.page(page);
    }

    @Allow(value = Action.POST_IN_FORUM, in = "thread")
    @PostMapping("/threads/{thread}/posts")
    Answer post(@PathVariable String thread, Form form, Viewer viewer, Scope scope) {
        ThreadId id = ThreadId.of(thread);
        PostId key = PostId.of(form.value("key"));
        PostId reply = form.has("reply") ? PostId.of(form.value("reply")) : null;
        String text = form.required("text", 20_000);
        var language = PostLanguages.chosen(form);
        String[] as = form.value("as").split(" ", 2);
        Capacity capacity = capacity(as[0]);
        if (capacity == null) form.error("as", "web.form.choice");
        if (!form.ok() || capacity == null) return wrong(id, reply, form, viewer, scope);
        AppointmentId appointment = as.length == 2 ? AppointmentId.of(as[1]) : null;
        var post = new NewPost(key, id, reply, capacity, appointment, language, text);
        return switch (write.write(post, viewer.id())) {
            case WritePost.Outcome.Posted(int number) -> Answer.seeOther("/threads/" + id + "#post-" + number);
            case WritePost.Outcome.WaitsForClearance waits ->
                Answer.seeOther("/threads/" + id + "#waiting").withNotice("forum.notice.waits");
            case WritePost.Outcome.PostedBefore before -> Answer.seeOther("/threads/" + id);
            case WritePost.Outcome.TextMissing missing ->
                wrong(id, reply, form.error("text", "web.form.required"), viewer, scope);
            case WritePost.Outcome.TooLong(int limit) ->
                wrong(id, reply, form.error("text", "web.form.long", limit), viewer, scope);
            case WritePost.Outcome.Closed closed ->
                Answer.conflict(page(id, null, reply, form.error("text", "forum.closed"), viewer, scope));
            case WritePost.Outcome.MayNotSpeakSo not ->
                wrong(id, reply, form.error("as", "forum.error.capacity"), viewer, scope);
            case WritePost.Outcome.NobodyClears nobody ->
                wrong(id, reply, form.error("as", "forum.error.nobody"), viewer, scope);
            case WritePost.Outcome.NothingToAnswer nothing ->
                wrong(id, null, form.error("text", "forum.error.answer"), viewer, scope);
        };
    }

    private static @Nullable Capacity capacity(String name) {
        for (Capacity capacity : Capacity.values()) {
            if (capacity.name().equals(name)) return capacity;
        }
        return null;
    }

    private Answer wrong(ThreadId id, @Nullable PostId reply, Form form, Viewer viewer, Scope scope) {
        return Answer.unprocessable(page(id, null, reply, form, viewer, scope));
    }

    /** A short thread is shown whole; a long one a little before the first unread post, unless another place is asked for. */
    private ThreadPage page(
            ThreadId id, @Nullable Integer from, @Nullable PostId reply, Form form, Viewer viewer, Scope scope) {
        ThreadQueries.Head head = queries.head(id, viewer.id());
        int after = from != null
                ? from
                : head.last() <= ThreadQueries.PAGE ? 0 : Math.max(0, Math.min(head.read(), head.last() - 10) - 5);
        boolean mayPost = head.state().talks() && gate.may(viewer, Action.POST_IN_FORUM, scope);
        return new ThreadPage(
                head,
                queries.posts(id, after, viewer.id()),
                after,
                mayPost,
                mayPost ? mandates.of(viewer.id()) : List.of(),
                gate.may(viewer, Action.CHAIR_FORUM, scope),
                reply == null ? null : queries.answered(id, reply).orElse(null),
                form);
    }
}
