package org.madang.identity.security;

import java.util.List;
import org.madang.database.Db;
import org.madang.identity.Unreachable;
import org.madang.shared.Role;
import org.madang.shared.Viewer;
import org.madang.web.Page;
import org.madang.web.Screen;
import org.madang.web.Step;
import org.madang.web.TodayCard;
import org.springframework.stereotype.Component;

/** Leads whoever installed Madang to an account that they can come back to: a name, an address, a second factor. */
@Component
class FirstSteps implements TodayCard {
    /** Before everything else that waits: without it the rest cannot be done tomorrow. */
    private static final int FIRST = 1;

    /** @param named whether they wrote a name of their own */
    public record Steps(boolean named, boolean reachable, boolean factor) implements Page {
        boolean done() {
            return named && reachable && factor;
        }

        public List<Step> steps(Screen s) {
            return List.of(
                    step(s, "name", named, true, "/me"),
                    step(s, "address", reachable, named, "/me/address"),
                    step(s, "factor", factor, named && reachable, "/me/security"));
        }

        private static Step step(Screen s, String what, boolean done, boolean turn, String path) {
            var state = done ? Step.State.DONE : turn ? Step.State.CURRENT : Step.State.AHEAD;
            Step step = Step.of(s.t("identity.first." + what), state).at(path);
            return done ? step : step.saying(s.t("identity.first." + what + ".why"));
        }

        @Override
        public String template() {
            return "identity/security/first-steps.jte";
        }
    }

    private final Db db;

    FirstSteps(Db db) {
        this.db = db;
    }

    @Override
    public List<Card> cardsFor(Viewer viewer) {
        if (viewer.acting() != null || !viewer.onPlatform(Role.OPERATOR)) return List.of();
        var steps = db.sql("""
                        select p.print_name <> :stand_in as named, coalesce(p.email, '') not like :nowhere as reachable,
                               exists (select 1 from identity_second_factor f where f.person_id = p.id)
                                   or exists (select 1 from identity_passkey k where k.person_id = p.id) as factor
                        from identity_person p
                        where p.id = :person and exists (select 1 from identity_invitation i
                                                         where i.accepted_by = p.id and i.invited_by is null)
                        """)
                .param("stand_in", Unreachable.NAME)
                .param("nowhere", "%" + Unreachable.DOMAIN)
                .param("person", viewer.id())
                .maybe(Steps.class);
        return steps.filter(each -> !each.done())
                .map(each -> List.of(new Card(FIRST, each)))
                .orElse(List.of());
    }
}
