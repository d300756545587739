package org.madang.identity.grants;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madang.identity.Term;
import org.madang.shared.Grant;
import org.madang.shared.Ids;
import org.madang.shared.NotAllowed;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.Viewer;
import org.madang.tables.Download;
import org.madang.tables.SendFile;
import org.madang.tables.StaffList;
import org.madang.tables.Tables;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class GrantsController {
    private final GrantQueries queries;
    private final Places places;
    private final HolderPages pages;
    private final GiveGrant give;
    private final EndGrant end;
    private final Tables tables;
    private final SendFile files;

    GrantsController(
            GrantQueries queries,
            Places places,
            HolderPages pages,
            GiveGrant give,
            EndGrant end,
            Tables tables,
            SendFile files) {
        this.queries = queries;
        this.places = places;
        this.pages = pages;
        this.give = give;
        this.end = end;
        this.tables = tables;
        this.files = files;
    }

    @Allow(Action.GIVE_GRANTS)
    @GetMapping("/grants")
    Answer list(Viewer viewer, Form asked, Reader reader) {
        return Answer.page(new GrantsPage(tables.view(list(viewer), asked, reader)));
    }

    @Allow(Action.GIVE_GRANTS)
    @GetMapping({"/grants/export.csv", "/grants/export.xlsx"})
    void export(Viewer viewer, Form asked, Reader reader, Download file) throws IOException {
        files.send(list(viewer), asked, reader, file);
    }

    private StaffList<GrantList.Row> list(Viewer viewer) {
        return GrantList.within(queries.reach(viewer), places.gathering());
    }

    @Allow(Action.GIVE_GRANTS)
    @GetMapping("/grants/people/{person}")
    Answer person(@PathVariable String person, Viewer viewer) {
        return Answer.page(pages.of(PersonId.of(person), viewer, Form.empty()));
    }

    @Allow(value = Action.GIVE_GRANTS, fresh = true)
    @PostMapping("/grants/people/{person}")
    Answer give(@PathVariable String person, Viewer viewer, Form form) {
        var id = PersonId.of(person);
        if (Places.sought(form)) return Answer.page(pages.of(id, viewer, form));
        Role role = form.choice("role", Role.class);
        Grant grant = role == null ? null : Places.parse(role, form.value("place"));
        if (role != null && grant == null) form.error("place", "web.form.choice");
        var term = new Term(day(form, "from", viewer, 0), day(form, "until", viewer, 1));
        if (grant == null || !form.ok()) return Answer.unprocessable(pages.of(id, viewer, form));
        String path = "/grants/people/" + id;
        return switch (give.give(id, grant, term, viewer)) {
            case GiveGrant.Outcome.Given given -> Answer.seeOther(path).withNotice("identity.notice.granted");
            case GiveGrant.Outcome.HeldAlready held ->
                Answer.conflict(pages.of(id, viewer, form.error("role", "identity.grants.held")));
            case GiveGrant.Outcome.BeyondYourOwn beyond ->
                Answer.unprocessable(pages.of(id, viewer, form.error("place", "identity.grants.beyond")));
            case GiveGrant.Outcome.OverBeforeItBegins over ->
                Answer.unprocessable(pages.of(id, viewer, form.error("until", "identity.grants.order")));
            case GiveGrant.Outcome.NoSuchPerson nobody -> throw new NotFound();
        };
    }

    @Allow(Action.GIVE_GRANTS)
    @GetMapping("/grants/{grant}/end")
    Answer askEnd(@PathVariable String grant, Viewer viewer) {
        return Answer.page(endPage(Ids.parse(grant), viewer, Form.empty()));
    }

    /** Ends a grant now, or on the evening of the day that was written. */
    @Allow(value = Action.GIVE_GRANTS, fresh = true)
    @PostMapping("/grants/{grant}/end")
    Answer end(@PathVariable String grant, Viewer viewer, Form form) {
        var id = Ids.parse(grant);
        Instant at = day(form, "on", viewer, 1);
        if (!form.ok()) return Answer.unprocessable(endPage(id, viewer, form));
        return switch (end.end(id, at, viewer)) {
            case EndGrant.Outcome.Ended(var person) -> back(person, "identity.notice.grantEnded");
            case EndGrant.Outcome.WillEnd(var person) -> back(person, "identity.notice.grantWillEnd");
            case EndGrant.Outcome.EndedBefore(var person) -> back(person, "identity.notice.grantOver");
            case EndGrant.Outcome.OverBeforeItBegins over ->
                Answer.unprocessable(endPage(id, viewer, form.error("on", "identity.grants.order")));
            case EndGrant.Outcome.LastOperator last ->
                Answer.conflict(endPage(id, viewer, form.error("on", "identity.grants.lastOperator")));
            case EndGrant.Outcome.BeyondYourOwn beyond -> throw new NotAllowed();
            case EndGrant.Outcome.NoSuchGrant none -> throw new NotFound();
        };
    }

    private static Answer back(PersonId person, String notice) {
        return Answer.seeOther("/grants/people/" + person).withNotice(notice);
    }

    private EndPage endPage(UUID id, Viewer viewer, Form form) {
        var row = queries.find(id, viewer).orElseThrow(NotFound::new);
        return new EndPage(row, places.of(Stream.of(row.grant())), form);
    }

    /** The start of a day on the officer's clock, or of the day after it; null where no day was written. */
    static @Nullable Instant day(Form form, String field, Viewer viewer, int later) {
        if (!form.has(field) && !form.has(field + "-day") && !form.has(field + "-month") && !form.has(field + "-year"))
            return null;
        LocalDate day = form.date(field);
        return day == null
                ? null
                : day.plusDays(later).atStartOfDay(viewer.zone()).toInstant();
    }
}
