package org.madang.identity.invitations;

import java.util.List;
import org.madang.identity.grants.GiversReach;
import org.madang.shared.Grant;
import org.madang.shared.Language;
import org.madang.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invites everybody on a pasted list into one role: all of them or, while a line is wrong, nobody. */
@Component
class InviteMany {
    static final int MOST = 500;

    sealed interface Outcome {
        /** Nothing was sent yet. */
        record Planned(List<Line> lines) implements Outcome {}

        record Sent(List<Line> lines, long invited) implements Outcome {}

        record SomeWrong(List<Line> lines) implements Outcome {}

        record NobodyNamed() implements Outcome {}

        record TooMany() implements Outcome {}

        record BeyondYourOwn() implements Outcome {}
    }

    private final InvitePerson invite;
    private final GiversReach reach;

    InviteMany(InvitePerson invite, GiversReach reach) {
        this.invite = invite;
        this.reach = reach;
    }

    /** @param send false only to see what would happen */
    @Transactional
    Outcome invite(String pasted, Grant grant, Language language, Viewer by, boolean send) {
        if (!GiversReach.GIVEN.contains(grant.role()) || !reach.covers(by, grant)) return new Outcome.BeyondYourOwn();
        var lines = Line.parse(pasted);
        if (lines.isEmpty()) return new Outcome.NobodyNamed();
        if (lines.size() > MOST) return new Outcome.TooMany();
        if (lines.stream().anyMatch(line -> line.state().wrong())) return new Outcome.SomeWrong(lines);
        var done = lines.stream()
                .map(line -> line.becoming(send ? sent(line, grant, language, by) : planned(line, grant)))
                .toList();
        return send
                ? new Outcome.Sent(
                        done,
                        done.stream()
                                .filter(line -> line.state() == Line.State.INVITED)
                                .count())
                : new Outcome.Planned(done);
    }

    private Line.State planned(Line line, Grant grant) {
        return invite.standing(java.util.Objects.requireNonNull(line.address()), grant);
    }

    private Line.State sent(Line line, Grant grant, Language language, Viewer by) {
        var address = java.util.Objects.requireNonNull(line.address());
        String name = line.name().isEmpty()
                ? address.text().substring(0, address.text().indexOf('@'))
                : line.name();
        return switch (invite.invite(address, name, language, grant, by)) {
            case InvitePerson.Outcome.Invited invited -> Line.State.INVITED;
            case InvitePerson.Outcome.InvitedBefore before -> Line.State.INVITED_BEFORE;
            case InvitePerson.Outcome.HoldsAlready holds -> Line.State.HOLDS_ALREADY;
            case InvitePerson.Outcome.BeyondYourOwn beyond -> throw new IllegalStateException("asked above");
        };
    }
}
