package org.madang.programmes.setup;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.programmes.ChangeClaim;
import org.madang.programmes.ClaimFollowUp;
import org.madang.programmes.ClaimId;
import org.madang.programmes.ClaimStanding;
import org.madang.programmes.reading.ClaimGroup;
import org.madang.shared.Multilingual;
import org.madang.shared.NotFound;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class ClaimChangeController {
    private final ChangeClaim change;
    private final LastChanges changes;
    private final Db db;

    ClaimChangeController(ChangeClaim change, LastChanges changes, Db db) {
        this.change = change;
        this.changes = changes;
        this.db = db;
    }

    record Known(
            ClaimId id,
            String figureKey,
            String source,
            @Nullable String editionSlug,
            @Nullable String sourceUrl,
            String saidBy,
            @Nullable LocalDate saidOn,
            ClaimStanding standing,
            String followUp,
            int version,
            boolean archived) {
        String back() {
            return editionSlug == null ? "/set-up" : "/set-up/editions/" + editionSlug;
        }
    }

    @GetMapping("/set-up/claims/{claim}/edit")
    @Allow(value = Action.SET_UP, in = "claim")
    Answer edit(@PathVariable String claim) {
        Known known = known(claim);
        return Answer.page(page(known, filled(known)));
    }

    @PostMapping("/set-up/claims/{claim}")
    @Allow(value = Action.SET_UP, in = "claim")
    Answer change(@PathVariable String claim, Viewer viewer, Form form) {
        Known known = known(claim);
        String url = Typed.address(form, "sourceUrl");
        String saidBy = form.optional("saidBy", 200);
        LocalDate saidOn = Typed.optionalDate(form, "saidOn");
        ClaimStanding standing = form.choice("standing", ClaimStanding.class);
        String followUp = form.optional("followUp", 2000);
        int version = Typed.version(form);
        if (standing == null || !form.ok()) return Answer.unprocessable(page(known, form));
        var plan = new ClaimFollowUp(url, saidBy, saidOn, standing, followUp);
        return switch (change.change(known.id(), version, plan, viewer.id())) {
            case ChangeClaim.Outcome.Changed changed ->
                Answer.seeOther(known.back()).withNotice("programmes.notice.saved");
            case ChangeClaim.Outcome.Stale stale ->
                Answer.conflict(page(known, form).beside(new AskPage.Other(filled(known), changes.of(known.id()))));
        };
    }

    private Known known(String claim) {
        return db.sql("""
                        select c.id, c.figure_key, c.source, e.slug as edition_slug, c.source_url, c.said_by, c.said_on,
                               c.standing, c.follow_up, c.version, c.archived_at is not null as archived
                        from programmes_claim c
                        left join programmes_track t on c.subject_kind = 'TRACK' and t.id = c.subject_id
                        left join programmes_edition e
                            on e.id = case when c.subject_kind = 'EDITION' then c.subject_id else t.edition_id end
                        where c.id = :id
                        """).param("id", ClaimId.of(claim)).maybe(Known.class).orElseThrow(NotFound::new);
    }

    private static Form filled(Known known) {
        return Form.empty()
                .with("version", String.valueOf(known.version()))
                .with("sourceUrl", known.sourceUrl())
                .with("saidBy", known.saidBy())
                .with("saidOn", known.saidOn() == null ? "" : known.saidOn().toString())
                .with("standing", known.standing().name())
                .with("followUp", known.followUp());
    }

    private static AskPage page(Known known, Form form) {
        String here = "/set-up/claims/" + known.id();
        return new AskPage(
                        "programmes.setup.claim.change",
                        Multilingual.EMPTY,
                        known.back(),
                        here,
                        form,
                        List.of(
                                Ask.one(
                                        "standing",
                                        "programmes.setup.claim.standing",
                                        Ask.constants(ClaimStanding.values(), "programmes.claim.standing.")),
                                Ask.text("followUp", "programmes.setup.claim.followUp")
                                        .explained("programmes.setup.claim.followUp.hint")
                                        .optional(),
                                Ask.line("sourceUrl", "programmes.setup.claim.url")
                                        .optional(),
                                Ask.line("saidBy", "programmes.setup.claim.saidBy")
                                        .optional(),
                                Ask.date("saidOn", "programmes.setup.claim.saidOn")
                                        .optional()))
                .archivable(here, known.archived())
                .saying(s -> ClaimGroup.label(s, known.figureKey()) + ": " + known.source());
    }
}
