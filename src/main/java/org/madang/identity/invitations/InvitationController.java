package org.madang.identity.invitations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.madang.identity.signin.Doorkeeper;
import org.madang.identity.signin.SignIn;
import org.madang.shared.NotFound;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page behind an invitation's link. Opening it changes nothing, since mail scanners open links too. */
@Controller
class InvitationController {
    private final AcceptInvitation accept;
    private final Doorkeeper door;

    InvitationController(AcceptInvitation accept, Doorkeeper door) {
        this.accept = accept;
        this.door = door;
    }

    @Allow(Action.PUBLIC)
    @GetMapping("/invitations/{token}")
    Answer open(@PathVariable String token) {
        var invitation = accept.find(token).orElseThrow(NotFound::new);
        String problem = invitation.acceptedAt() != null
                ? "identity.invitation.taken"
                : accept.stands(invitation) ? "" : "identity.invitation.over";
        return Answer.page(new InvitationPage(
                token, invitation.printName(), invitation.role().name(), problem));
    }

    @Allow(Action.PUBLIC)
    @PostMapping("/invitations/{token}")
    Answer accept(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        var invitation = accept.find(token).orElseThrow(NotFound::new);
        return switch (accept.accept(invitation)) {
            case AcceptInvitation.Outcome.Welcome(var person) ->
                // Whoever installs Madang is led by the first steps, and not by their name alone.
                invitation.invitedBy() == null
                        ? door.letIn(person, SignIn.Proof.INVITATION, "/this-week", request, response)
                        : door.letIn(person, SignIn.Proof.INVITATION, "/me", request, response)
                                .withNotice("identity.notice.welcome");
            case AcceptInvitation.Outcome.TooLate late -> refused(token, invitation, "identity.invitation.late");
            case AcceptInvitation.Outcome.AlreadyTaken taken -> refused(token, invitation, "identity.invitation.taken");
            case AcceptInvitation.Outcome.NoLongerStands over -> refused(token, invitation, "identity.invitation.over");
        };
    }

    private static Answer refused(String token, AcceptInvitation.Invitation invitation, String problem) {
        return Answer.conflict(new InvitationPage(
                token, invitation.printName(), invitation.role().name(), problem));
    }
}
