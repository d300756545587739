package org.madang.forum.rooms;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.forum.ForumState;
import org.madang.forum.MoveForum;
import org.madang.shared.Ids;
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

/** The list of forums, the front page of each, and the step from one state to the next. */
@Controller
class ForumController {
    private final ForumLists lists;
    private final ForumQueries queries;
    private final MoveForum move;
    private final Gate gate;

    ForumController(ForumLists lists, ForumQueries queries, MoveForum move, Gate gate) {
        this.lists = lists;
        this.queries = queries;
        this.move = move;
        this.gate = gate;
    }

    @Allow(Action.FIND_THE_WAY)
    @GetMapping("/forums")
    Answer all(Form form, Viewer viewer) {
        String after = form.value("after");
        List<ForumLists.Row> found = lists.mine(viewer, after);
        boolean more = found.size() > ForumLists.PAGE;
        List<ForumLists.Row> shown = more ? found.subList(0, ForumLists.PAGE) : found;
        return Answer.page(new ForumsPage(
                shown,
                lists.waitingFor(viewer),
                !after.isEmpty(),
                more ? shown.getLast().slug() : null));
    }

    @Allow(value = Action.ENTER_FORUM, in = "forum")
    @GetMapping("/forums/{forum}")
    Answer show(@PathVariable String forum, Form form, Viewer viewer, Scope scope) {
        UUID after = form.has("after") ? Ids.parse(form.value("after")) : null;
        return Answer.page(page(forum, after, viewer, scope));
    }

    @Allow(value = Action.CHAIR_FORUM, in = "forum")
    @PostMapping("/forums/{forum}/state")
    Answer move(@PathVariable String forum, Form form, Viewer viewer, Scope scope) {
        ForumState next = form.choice("state", ForumState.class);
        if (next == null) return Answer.unprocessable(page(forum, null, viewer, scope));
        return switch (move.move(queries.head(forum).id(), next, null, viewer.id())) {
            case MoveForum.Outcome.Moved moved -> done(forum);
            case MoveForum.Outcome.StandsThereAlready already -> done(forum);
            case MoveForum.Outcome.NotFromHere elsewhere -> Answer.conflict(page(forum, null, viewer, scope));
        };
    }

    private static Answer done(String forum) {
        return Answer.seeOther("/forums/" + forum).withNotice("forum.notice.moved");
    }

    private ForumPage page(String slug, @Nullable UUID after, Viewer viewer, Scope scope) {
        ForumQueries.Head head = queries.head(slug);
        List<ForumQueries.ThreadRow> threads = queries.threads(head.id(), viewer.id(), after);
        boolean more = threads.size() > ForumQueries.PAGE;
        List<ForumQueries.ThreadRow> shown = more ? threads.subList(0, ForumQueries.PAGE) : threads;
        boolean chairs = gate.may(viewer, Action.CHAIR_FORUM, scope);
        List<ForumState> moves = chairs
                ? Arrays.stream(ForumState.values())
                        .filter(head.state()::mayBecome)
                        .toList()
                : List.of();
        return new ForumPage(
                head,
                queries.sections(head.id()),
                queries.studies(head.id(), viewer.id()),
                shown,
                more ? shown.getLast().id().toString() : null,
                after == null,
                head.state().talks() && gate.may(viewer, Action.POST_IN_FORUM, scope),
                chairs,
                moves);
    }
}
