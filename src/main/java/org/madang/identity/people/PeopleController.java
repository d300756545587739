package org.madang.identity.people;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.madang.identity.PeopleReach;
import org.madang.identity.PlacesWithin;
import org.madang.identity.SensitiveViews;
import org.madang.identity.grants.GiversReach;
import org.madang.identity.grants.Places;
import org.madang.identity.invitations.InvitationLanguages;
import org.madang.identity.invitations.InvitePerson;
import org.madang.identity.signin.Address;
import org.madang.shared.Grant;
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
import org.madang.web.Gate;
import org.madang.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class PeopleController {
    private final Tables tables;
    private final SendFile files;
    private final InvitePerson invite;
    private final SensitiveViews views;
    private final PeopleReach reach;
    private final PlacesWithin within;
    private final Places places;
    private final Gate gate;

    PeopleController(
            Tables tables,
            SendFile files,
            InvitePerson invite,
            SensitiveViews views,
            PeopleReach reach,
            PlacesWithin within,
            Places places,
            Gate gate) {
        this.tables = tables;
        this.files = files;
        this.views = views;
        this.reach = reach;
        this.within = within;
        this.places = places;
        this.gate = gate;
        this.invite = invite;
    }

    @Allow(Action.GIVE_GRANTS)
    @GetMapping("/people")
    Answer people(Form asked, Reader reader, Viewer viewer) {
        var page = page(asked, Form.empty(), reader, viewer);
        if (page.people().shows("email")) note(page.people().ids(), viewer);
        return Answer.page(page);
    }

    @Allow(Action.GIVE_GRANTS)
    @GetMapping({"/people/export.csv", "/people/export.xlsx"})
    void export(Form asked, Reader reader, Viewer viewer, Download file) throws IOException {
        note(files.send(list(viewer), asked, reader, file), viewer);
    }

    private void note(SendFile.Sent sent, Viewer viewer) {
        if (sent.columns().contains("email")) sent.rows().forEach(some -> note(some, viewer));
    }

    /** Whoever's address was shown or taken home can read of it. */
    private void note(List<UUID> people, Viewer viewer) {
        views.note(people.stream().map(PersonId::new).toList(), viewer, null, Set.of(SensitiveViews.What.CONTACT));
    }

    @Allow(value = Action.GIVE_GRANTS, fresh = true)
    @PostMapping("/people/invitations")
    Answer invite(Viewer viewer, Form form, Reader reader) {
        if (Places.sought(form)) return Answer.page(page(Form.empty(), form, reader, viewer));
        var address = Address.parse(form.value("email"));
        if (address.isEmpty()) form.error("email", "identity.email.wrong");
        String name = form.required("printName", 120);
        Role role = form.choice("role", Role.class);
        Grant grant = role == null ? null : Places.parse(role, form.value("place"));
        if (role != null && grant == null) form.error("place", "web.form.choice");
        if (role != null && !GiversReach.GIVEN.contains(role)) form.error("role", "web.form.choice");
        if (!form.ok() || address.isEmpty() || grant == null) return refused(form, reader, viewer);
        return switch (invite.invite(address.get(), name, InvitationLanguages.of(form), grant, viewer)) {
            case InvitePerson.Outcome.Invited invited ->
                Answer.seeOther("/people")
                        .withNotice("identity.notice.invited", address.get().text());
            case InvitePerson.Outcome.InvitedBefore before ->
                refused(form.error("email", "identity.invite.before"), reader, viewer);
            case InvitePerson.Outcome.HoldsAlready holds ->
                refused(form.error("email", "identity.invite.holds"), reader, viewer);
            case InvitePerson.Outcome.BeyondYourOwn beyond ->
                refused(form.error("place", "identity.grants.beyond"), reader, viewer);
        };
    }

    private Answer refused(Form form, Reader reader, Viewer viewer) {
        return Answer.unprocessable(page(Form.empty(), form, reader, viewer));
    }

    private StaffList<PeopleList.Row> list(Viewer viewer) {
        return PeopleList.within(
                reach.of(viewer), within.of(viewer, Action.GIVE_GRANTS), gate.somewhere(viewer, Action.IMPORT_PEOPLE));
    }

    private PeoplePage page(Form asked, Form invitation, Reader reader, Viewer viewer) {
        return new PeoplePage(
                tables.view(list(viewer), asked, reader), invitation, places.choosable(invitation, viewer));
    }
}
