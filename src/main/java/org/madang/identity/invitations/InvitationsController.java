package org.madang.identity.invitations;

import java.io.IOException;
import java.util.List;
import org.madang.identity.grants.Places;
import org.madang.shared.Grant;
import org.madang.shared.Language;
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
import org.springframework.web.bind.annotation.PostMapping;

/** Where officers invite many people at once and look after the invitations that are open. */
@Controller
class InvitationsController {
    static final String PATH = "/people/invitations";

    private final OpenInvitations open;
    private final Places places;
    private final InviteMany inviteMany;
    private final Tables tables;
    private final SendFile files;

    InvitationsController(OpenInvitations open, Places places, InviteMany inviteMany, Tables tables, SendFile files) {
        this.open = open;
        this.places = places;
        this.inviteMany = inviteMany;
        this.tables = tables;
        this.files = files;
    }

    @Allow(Action.GIVE_GRANTS)
    @GetMapping(PATH)
    Answer show(Viewer viewer, Form asked, Reader reader) {
        return Answer.page(page(Form.empty(), List.of(), false, asked, reader, viewer));
    }

    @Allow(Action.GIVE_GRANTS)
    @GetMapping({PATH + "/export.csv", PATH + "/export.xlsx"})
    void export(Viewer viewer, Form asked, Reader reader, Download file) throws IOException {
        files.send(list(viewer), asked, reader, file);
    }

    /** Reads the list and tells what would happen, or sends it when that was asked for. */
    @Allow(value = Action.GIVE_GRANTS, fresh = true)
    @PostMapping("/people/invitations/list")
    Answer invite(Viewer viewer, Form form, Reader reader) {
        if (Places.sought(form)) return Answer.page(page(form, List.of(), false, Form.empty(), reader, viewer));
        Role role = form.choice("role", Role.class);
        Grant grant = role == null ? null : Places.parse(role, form.value("place"));
        if (role != null && grant == null) form.error("place", "web.form.choice");
        Language language = InvitationLanguages.of(form);
        if (grant == null) return Answer.unprocessable(page(form, List.of(), false, Form.empty(), reader, viewer));
        boolean send = form.value("step").equals("send");
        return switch (inviteMany.invite(form.value("lines"), grant, language, viewer, send)) {
            case InviteMany.Outcome.Planned(var lines) ->
                Answer.page(page(form, lines, true, Form.empty(), reader, viewer));
            case InviteMany.Outcome.Sent(var lines, var invited) ->
                Answer.seeOther(PATH).withNotice("identity.notice.invitedMany", invited, lines.size() - invited);
            case InviteMany.Outcome.SomeWrong(var lines) -> {
                form.error(
                        "lines",
                        "identity.invite.wrong",
                        lines.stream().filter(line -> line.state().wrong()).count());
                yield Answer.unprocessable(page(form, lines, false, Form.empty(), reader, viewer));
            }
            case InviteMany.Outcome.NobodyNamed nobody ->
                refused(form.error("lines", "web.form.required"), reader, viewer);
            case InviteMany.Outcome.TooMany many ->
                refused(form.error("lines", "identity.invite.many", InviteMany.MOST), reader, viewer);
            case InviteMany.Outcome.BeyondYourOwn beyond ->
                refused(form.error("place", "identity.grants.beyond"), reader, viewer);
        };
    }

    private Answer refused(Form form, Reader reader, Viewer viewer) {
        return Answer.unprocessable(page(form, List.of(), false, Form.empty(), reader, viewer));
    }

    private InvitationsPage page(
            Form form, List<Line> lines, boolean planned, Form asked, Reader reader, Viewer viewer) {
        return new InvitationsPage(
                form, lines, planned, tables.view(list(viewer), asked, reader), places.choosable(form, viewer));
    }

    private StaffList<OpenInvitations.Row> list(Viewer viewer) {
        return InvitationList.within(open.reach(viewer), places.gathering());
    }
}
