package org.madang.identity.invitations;

import java.util.List;
import org.madang.identity.grants.Places;
import org.madang.shared.Grant;
import org.madang.shared.Ids;
import org.madang.shared.Language;
import org.madang.shared.NotAllowed;
import org.madang.shared.Role;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where officers invite many people at once and look after the invitations that are open. */
@Controller
class InvitationsController {
    private static final String PATH = "/people/invitations";

    private final OpenInvitations open;
    private final Places places;
    private final InviteMany inviteMany;
    private final ChangeInvitation change;

    InvitationsController(OpenInvitations open, Places places, InviteMany inviteMany, ChangeInvitation change) {
        this.open = open;
        this.places = places;
        this.inviteMany = inviteMany;
        this.change = change;
    }

    @Allow(Action.GIVE_GRANTS)
    @GetMapping(PATH)
    Answer show(Viewer viewer, @RequestParam(defaultValue = "") String after) {
        return Answer.page(page(Form.empty(), List.of(), false, after, viewer));
    }

    /** Reads the list and tells what would happen, or sends it when that was asked for. */
    @Allow(value = Action.GIVE_GRANTS, fresh = true)
    @PostMapping("/people/invitations/list")
    Answer invite(Viewer viewer, Form form) {
        Role role = form.choice("role", Role.class);
        Grant grant = role == null ? null : Places.parse(role, form.value("place"));
        if (role != null && grant == null) form.error("place", "web.form.choice");
        Language language = InvitationLanguages.of(form);
        if (grant == null) return Answer.unprocessable(page(form, List.of(), false, "", viewer));
        boolean send = form.value("step").equals("send");
        return switch (inviteMany.invite(form.value("lines"), grant, language, viewer, send)) {
            case InviteMany.Outcome.Planned(var lines) -> Answer.page(page(form, lines, true, "", viewer));
            case InviteMany.Outcome.Sent(var lines, var invited) ->
                Answer.seeOther(PATH).withNotice("identity.notice.invitedMany", invited, lines.size() - invited);
            case InviteMany.Outcome.SomeWrong(var lines) -> {
                form.error(
                        "lines",
                        "identity.invite.wrong",
                        lines.stream().filter(line -> line.state().wrong()).count());
                yield Answer.unprocessable(page(form, lines, false, "", viewer));
            }
            case InviteMany.Outcome.NobodyNamed nobody -> refused(form, "lines", "web.form.required", viewer);
            case InviteMany.Outcome.TooMany many ->
                Answer.unprocessable(page(
                        form.error("lines", "identity.invite.many", InviteMany.MOST), List.of(), false, "", viewer));
            case InviteMany.Outcome.BeyondYourOwn beyond -> refused(form, "place", "identity.grants.beyond", viewer);
        };
    }

    @Allow(Action.GIVE_GRANTS)
    @PostMapping("/people/invitations/{invitation}/resending")
    Answer resend(@PathVariable String invitation, Viewer viewer) {
        return changed(change.resend(Ids.parse(invitation), viewer), "identity.notice.invited");
    }

    @Allow(Action.GIVE_GRANTS)
    @PostMapping("/people/invitations/{invitation}/withdrawal")
    Answer withdraw(@PathVariable String invitation, Viewer viewer) {
        return changed(change.withdraw(Ids.parse(invitation), viewer), "identity.notice.withdrawn");
    }

    private static Answer changed(ChangeInvitation.Outcome outcome, String notice) {
        return switch (outcome) {
            case ChangeInvitation.Outcome.Done(var email) ->
                Answer.seeOther(PATH).withNotice(notice, email);
            case ChangeInvitation.Outcome.NoLongerOpen closed ->
                Answer.seeOther(PATH).withNotice("identity.notice.invitationClosed");
            case ChangeInvitation.Outcome.BeyondYourOwn beyond -> throw new NotAllowed();
        };
    }

    private Answer refused(Form form, String field, String key, Viewer viewer) {
        return Answer.unprocessable(page(form.error(field, key), List.of(), false, "", viewer));
    }

    private InvitationsPage page(Form form, List<Line> lines, boolean planned, String after, Viewer viewer) {
        var rows = open.list(after.isEmpty() ? null : Ids.parse(after), viewer);
        boolean more = rows.size() > OpenInvitations.PAGE;
        var shown = more ? rows.subList(0, OpenInvitations.PAGE) : rows;
        return new InvitationsPage(
                form,
                lines,
                planned,
                shown,
                places.of(shown.stream().map(OpenInvitations.Row::grant)),
                places.choosable(),
                more ? PATH + "?after=" + shown.getLast().id() : null);
    }
}
