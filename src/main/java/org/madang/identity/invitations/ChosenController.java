package org.madang.identity.invitations;

import java.util.List;
import java.util.UUID;
import org.madang.identity.grants.Places;
import org.madang.shared.Ids;
import org.madang.shared.Viewer;
import org.madang.tables.Tables;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Where open invitations are sent again or withdrawn, one or many; each stands for itself. */
@Controller
class ChosenController {
    private enum What {
        AGAIN("identity.notice.invitedAgain"),
        WITHDRAW("identity.notice.withdrawn");

        private final String notice;

        What(String notice) {
            this.notice = notice;
        }
    }

    private final OpenInvitations open;
    private final Places places;
    private final ChangeInvitation change;
    private final Tables tables;

    ChosenController(OpenInvitations open, Places places, ChangeInvitation change, Tables tables) {
        this.open = open;
        this.places = places;
        this.change = change;
        this.tables = tables;
    }

    /** Those that were ticked in the list; who comes without any finds those whose link is too old, none of them ticked. */
    @Allow(Action.GIVE_GRANTS)
    @GetMapping("/people/invitations/chosen")
    Answer ask(Form asked, Reader reader, Viewer viewer) {
        var chosen = tables.chosen(InvitationList.within(open.reach(viewer), places.gathering()), asked, reader);
        return Answer.page(page(Form.empty().with("invitations", chosen), viewer));
    }

    @Allow(Action.GIVE_GRANTS)
    @PostMapping("/people/invitations/chosen")
    Answer change(Form form, Viewer viewer) {
        What what = form.choice("what", What.class);
        var chosen = ids(form);
        if (chosen.isEmpty()) form.error("invitations", "identity.invitations.chosen.none");
        if (what == null || !form.ok()) return Answer.unprocessable(page(form, viewer));
        int done = 0;
        int stood = 0;
        for (UUID id : chosen) {
            var outcome = switch (what) {
                case AGAIN -> change.resend(id, viewer);
                case WITHDRAW -> change.withdraw(id, viewer);
            };
            switch (outcome) {
                case ChangeInvitation.Outcome.Done one -> done++;
                case ChangeInvitation.Outcome.NoLongerOpen closed -> stood++;
                case ChangeInvitation.Outcome.BeyondYourOwn beyond -> stood++;
            }
        }
        return Answer.seeOther(InvitationsController.PATH).withNotice(what.notice, done, stood);
    }

    private ChosenPage page(Form form, Viewer viewer) {
        var chosen = ids(form);
        var rows = chosen.isEmpty() ? open.late(viewer) : open.of(chosen, viewer);
        return new ChosenPage(
                rows,
                places.of(rows.stream().map(OpenInvitations.Row::grant)),
                chosen.isEmpty() ? 0 : chosen.size() - rows.size(),
                form);
    }

    private static List<UUID> ids(Form form) {
        return form.values("invitations").stream().map(Ids::parse).distinct().toList();
    }
}
