package org.madang.forum.threads;

import org.madang.forum.ClearStatement;
import org.madang.forum.PostId;
import org.madang.forum.ReturnStatement;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Clears a statement or gives it back, on one narrow page that a link leads to. */
@Controller
class StatementController {
    private final ThreadQueries queries;
    private final ClearStatement clear;
    private final ReturnStatement giveBack;

    StatementController(ThreadQueries queries, ClearStatement clear, ReturnStatement giveBack) {
        this.queries = queries;
        this.clear = clear;
        this.giveBack = giveBack;
    }

    @Allow(value = Action.CLEAR_STATEMENT, in = "statement")
    @GetMapping("/statements/{statement}")
    Answer show(@PathVariable String statement) {
        return Answer.page(page(statement, Form.empty()));
    }

    @Allow(value = Action.CLEAR_STATEMENT, in = "statement")
    @PostMapping("/statements/{statement}/clearance")
    Answer clear(@PathVariable String statement, Viewer viewer) {
        return switch (clear.clear(PostId.of(statement), viewer.id())) {
            case ClearStatement.Outcome.Cleared cleared -> done(statement, "forum.notice.cleared");
            case ClearStatement.Outcome.ClearedBefore before -> done(statement, "forum.notice.cleared");
            case ClearStatement.Outcome.ReturnedMeanwhile returned -> Answer.conflict(page(statement, Form.empty()));
        };
    }

    @Allow(value = Action.CLEAR_STATEMENT, in = "statement")
    @PostMapping("/statements/{statement}/return")
    Answer giveBack(@PathVariable String statement, Form form, Viewer viewer) {
        String reason = form.required("reason", 2000);
        if (!form.ok()) return Answer.unprocessable(page(statement, form));
        return switch (giveBack.giveBack(PostId.of(statement), reason, viewer.id())) {
            case ReturnStatement.Outcome.Returned returned -> done(statement, "forum.notice.statement.returned");
            case ReturnStatement.Outcome.ReturnedBefore before -> done(statement, "forum.notice.statement.returned");
            case ReturnStatement.Outcome.ReasonMissing missing ->
                Answer.unprocessable(page(statement, form.error("reason", "web.form.required")));
            case ReturnStatement.Outcome.ClearedMeanwhile cleared -> Answer.conflict(page(statement, form));
        };
    }

    private static Answer done(String statement, String notice) {
        return Answer.seeOther("/statements/" + statement).withNotice(notice);
    }

    private StatementPage page(String statement, Form form) {
        return new StatementPage(queries.statement(PostId.of(statement)), form);
    }
}
