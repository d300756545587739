package org.madang.admission.funnel;

import java.util.Locale;
import java.util.Optional;
import org.madang.admission.Calls;
import org.madang.admission.Reach;
import org.madang.admission.funnel.FunnelPage.By;
import org.madang.shared.NotFound;
import org.madang.shared.Role;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class FunnelController {
    private final Calls calls;
    private final FunnelQueries queries;

    FunnelController(Calls calls, FunnelQueries queries) {
        this.calls = calls;
        this.queries = queries;
    }

    @Allow(Action.DECIDE_ADMISSION)
    @GetMapping("/admission/funnel")
    Answer all(@RequestParam(defaultValue = "") String by, Viewer viewer) {
        By chosen = by(by).orElse(By.CALL);
        return Answer.page(
                new FunnelPage(null, chosen, queries.parts(Reach.of(viewer, Role.SECRETARIAT), null, chosen)));
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @GetMapping("/admission/calls/{call}/funnel")
    Answer one(@PathVariable String call, @RequestParam(defaultValue = "") String by, Viewer viewer) {
        Calls.Call found = calls.find(call).orElseThrow(NotFound::new);
        By chosen = by(by).filter(each -> each != By.CALL).orElse(By.COUNTRY);
        return Answer.page(
                new FunnelPage(found, chosen, queries.parts(Reach.of(viewer, Role.SECRETARIAT), found.id(), chosen)));
    }

    private static Optional<By> by(String text) {
        for (By each : By.values()) if (each.name().toLowerCase(Locale.ROOT).equals(text)) return Optional.of(each);
        return Optional.empty();
    }
}
