package org.madang.identity.invitations;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.identity.Trail;
import org.madang.identity.TrailPage;
import org.madang.identity.TrailWords;
import org.madang.identity.grants.GrantQueries;
import org.madang.identity.grants.Places;
import org.madang.shared.Grant;
import org.madang.shared.Multilingual;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Who was invited by whom, and what became of it, as far as the reader could have sent the invitation. */
@Controller
class InvitationHistoryController {
    private static final String HERE = InvitationsController.PATH + "/history";

    private final Trail trail;
    private final GrantQueries grants;
    private final Places places;
    private final Db db;

    InvitationHistoryController(Trail trail, GrantQueries grants, Places places, Db db) {
        this.trail = trail;
        this.grants = grants;
        this.places = places;
        this.db = db;
    }

    /** @param email empty once it is taken up: by then it is the address of an account */
    record Invited(
            UUID id,
            String printName,
            String email,
            Role role,
            ScopeKind kind,
            @Nullable UUID scope) {
        Grant grant() {
            return new Grant(role, kind, scope);
        }
    }

    private record Words(Map<UUID, Invited> invited, Places.Known places) implements TrailWords {
        @Override
        public String what(Screen s, Trail.Line line) {
            return s.t("identity.invitations.history." + line.toState());
        }

        @Override
        public String about(Screen s, Trail.Line line) {
            Invited one = invited.get(line.objectId());
            if (one == null) return "";
            return s.t(
                    one.email().isEmpty() ? "identity.invitations.history.of" : "identity.invitations.history.at",
                    one.printName(),
                    s.t("identity.role." + one.role()),
                    places.name(s, one.kind(), one.scope()),
                    one.email());
        }

        /** The role, which stands there in words. */
        @Override
        public String why(Screen s, Trail.Line line) {
            return "";
        }

        @Override
        public String label(Screen s, Trail.Line line, String field) {
            return field;
        }
    }

    @Allow(Action.GIVE_GRANTS)
    @GetMapping(HERE)
    Answer show(Viewer viewer, Form form) {
        Map<UUID, Invited> invited = db
                .sql("""
                        select i.id, i.print_name, case when i.accepted_at is null then i.email else '' end as email,
                               i.role, i.kind, i.scope
                        from identity_invitation i
                        where i.invited_by is not null and\s""" + GrantQueries.within("i") + " order by i.id desc limit 1000")
                .params(grants.reach(viewer))
                .list(Invited.class)
                .stream()
                .collect(Collectors.toMap(Invited::id, Function.identity()));
        List<Trail.Acts> acts = invited.keySet().stream()
                .map(id -> Trail.Acts.of(id, "invitation", "INVITED", "SENT_AGAIN", "WITHDRAWN", "ACCEPTED"))
                .toList();
        Trail.Part part = trail.of(acts, form);
        var told = part.lines().stream()
                .map(line -> invited.get(line.objectId()))
                .filter(java.util.Objects::nonNull)
                .map(Invited::grant);
        return Answer.page(new TrailPage(
                Multilingual.EMPTY,
                s -> s.t("identity.invitations.title"),
                null,
                InvitationsController.PATH,
                HERE,
                part,
                new Words(invited, places.of(told))));
    }
}
