package org.madang.forum.studies;

import java.util.ArrayList;
import org.madang.forum.AcceptCase;
import org.madang.forum.CaseId;
import org.madang.forum.ReturnCase;
import org.madang.forum.SubmitCase;
import org.madang.forum.WriteSection;
import org.madang.shared.Multilingual;
import org.madang.shared.NotFound;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One case study: read and written section by section, handed in, decided on. */
@Controller
class CaseController {
    private final CasePages pages;
    private final CaseQueries queries;
    private final WriteSection write;
    private final SubmitCase submit;
    private final AcceptCase accept;
    private final ReturnCase giveBack;

    CaseController(
            CasePages pages,
            CaseQueries queries,
            WriteSection write,
            SubmitCase submit,
            AcceptCase accept,
            ReturnCase giveBack) {
        this.pages = pages;
        this.queries = queries;
        this.write = write;
        this.submit = submit;
        this.accept = accept;
        this.giveBack = giveBack;
    }

    @Allow(value = Action.ENTER_FORUM, in = "forum")
    @GetMapping("/forums/{forum}/cases/{country}")
    Answer show(@PathVariable String forum, @PathVariable String country, Form asked, Viewer viewer, Scope scope) {
        var head = queries.head(forum, country, viewer.id());
        String editing = asked.value("edit");
        var form = Form.empty();
        if (!editing.isEmpty()) {
            var section = section(head.id(), editing);
            section.text().texts().forEach((tag, text) -> form.with("text-" + tag, text));
            form.with("version", String.valueOf(section.version()));
            if (section.publicly()) form.with("publicly", "yes");
        }
        return Answer.page(pages.page(head, viewer, scope, editing, form));
    }

    @Allow(value = Action.WRITE_CASE, in = "case")
    @PostMapping("/cases/{case}/sections/{section}")
    Answer write(@PathVariable("case") String id, @PathVariable String section, Form form, Viewer viewer, Scope scope) {
        var head = queries.head(CaseId.of(id), viewer.id());
        var stands = section(head.id(), section);
        var pairs = new ArrayList<String>();
        for (String tag : CasePage.languages(stands, viewer.language())) {
            pairs.add(tag);
            pairs.add(form.optional("text-" + tag, 100_000));
        }
        long seen = form.number("version", 0, Integer.MAX_VALUE);
        if (!form.ok()) return wrong(head, viewer, scope, section, form);
        var text = Multilingual.of(pairs.toArray(String[]::new));
        return switch (write.write(head.id(), section, text, form.checked("publicly", "yes"), seen, viewer.id())) {
            case WriteSection.Outcome.Written written ->
                Answer.seeOther(path(head) + "#" + section).withNotice("forum.notice.written");
            case WriteSection.Outcome.Stale(long version) -> {
                form.with("version", String.valueOf(version)).error("text-en", "forum.error.stale");
                yield Answer.conflict(pages.page(head, viewer, scope, section, form));
            }
            case WriteSection.Outcome.NotOpen(var state) ->
                Answer.conflict(pages.page(head, viewer, scope, section, form.error("text-en", "forum.error.handed")));
            case WriteSection.Outcome.TooLong(var language, int limit) ->
                wrong(head, viewer, scope, section, form.error("text-" + language, "forum.error.long", limit));
        };
    }

    @Allow(value = Action.WRITE_CASE, in = "case")
    @PostMapping("/cases/{case}/submission")
    Answer submit(@PathVariable("case") String id, Viewer viewer, Scope scope) {
        var head = queries.head(CaseId.of(id), viewer.id());
        return switch (submit.submit(head.id(), viewer.id())) {
            case SubmitCase.Outcome.Submitted submitted -> done(head, "forum.notice.submitted");
            case SubmitCase.Outcome.SubmittedBefore before -> done(head, "forum.notice.submitted");
            case SubmitCase.Outcome.NotFromHere(var now) -> clash(head, viewer, scope, "submission");
            case SubmitCase.Outcome.Unwritten(var sections) ->
                wrong(
                        head,
                        viewer,
                        scope,
                        "submission",
                        Form.empty().error(sections.getFirst(), "forum.error.unwritten"));
        };
    }

    @Allow(value = Action.CHAIR_FORUM, in = "case")
    @PostMapping("/cases/{case}/acceptance")
    Answer accept(@PathVariable("case") String id, Viewer viewer, Scope scope) {
        var head = queries.head(CaseId.of(id), viewer.id());
        return switch (accept.accept(head.id(), viewer.id())) {
            case AcceptCase.Outcome.Accepted accepted -> done(head, "forum.notice.accepted");
            case AcceptCase.Outcome.AcceptedBefore before -> done(head, "forum.notice.accepted");
            case AcceptCase.Outcome.NotFromHere(var now) -> clash(head, viewer, scope, "decision");
        };
    }

    @Allow(value = Action.CHAIR_FORUM, in = "case")
    @PostMapping("/cases/{case}/return")
    Answer giveBack(@PathVariable("case") String id, Form form, Viewer viewer, Scope scope) {
        var head = queries.head(CaseId.of(id), viewer.id());
        String reason = form.required("reason", 2000);
        if (!form.ok()) return wrong(head, viewer, scope, "decision", form);
        return switch (giveBack.giveBack(head.id(), reason, viewer.id())) {
            case ReturnCase.Outcome.Returned returned -> done(head, "forum.notice.returned");
            case ReturnCase.Outcome.ReturnedBefore before -> done(head, "forum.notice.returned");
            case ReturnCase.Outcome.ReasonMissing missing ->
                wrong(head, viewer, scope, "decision", form.error("reason", "web.form.required"));
            case ReturnCase.Outcome.NotFromHere(var now) -> clash(head, viewer, scope, "decision");
        };
    }

    private CaseQueries.Section section(CaseId id, String key) {
        return queries.sections(id).stream()
                .filter(section -> section.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String path(CaseQueries.Head head) {
        return "/forums/" + head.forumSlug() + "/cases/" + head.country();
    }

    private static Answer done(CaseQueries.Head head, String notice) {
        return Answer.seeOther(path(head)).withNotice(notice);
    }

    private Answer wrong(CaseQueries.Head head, Viewer viewer, Scope scope, String editing, Form form) {
        return Answer.unprocessable(pages.page(head, viewer, scope, editing, form));
    }

    /** Somebody was faster: the page as it stands now tells where the case study is. */
    private Answer clash(CaseQueries.Head head, Viewer viewer, Scope scope, String editing) {
        return Answer.conflict(pages.page(queries.head(head.id(), viewer.id()), viewer, scope, editing, Form.empty()));
    }
}
