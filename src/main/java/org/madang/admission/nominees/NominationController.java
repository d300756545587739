package org.madang.admission.nominees;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.madang.admission.Calls;
import org.madang.admission.NominationState;
import org.madang.admission.Nominees;
import org.madang.admission.TakeUpNomination;
import org.madang.shared.NotFound;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page behind the link of a nominee. Opening it changes nothing, since mail scanners open links too. */
@Controller
class NominationController {
    private final Clock clock;
    private final Calls calls;
    private final Nominees nominees;
    private final NomineeQueries queries;
    private final TakeUpNomination takeUp;

    NominationController(Clock clock, Calls calls, Nominees nominees, NomineeQueries queries, TakeUpNomination takeUp) {
        this.clock = clock;
        this.calls = calls;
        this.nominees = nominees;
        this.queries = queries;
        this.takeUp = takeUp;
    }

    @Allow(Action.PUBLIC)
    @GetMapping("/nominations/{secret}")
    Answer open(@PathVariable String secret, @Nullable Viewer viewer) {
        return Answer.page(page(secret, viewer, ""));
    }

    @Allow(Action.SIGNED_IN)
    @PostMapping("/nominations/{secret}")
    Answer takeUp(@PathVariable String secret, Viewer viewer) {
        return switch (takeUp.takeUp(secret, viewer.id())) {
            case TakeUpNomination.Outcome.Begun begun ->
                Answer.seeOther("/applications/" + begun.application() + "/parts/you");
            case TakeUpNomination.Outcome.BegunAlready begun ->
                Answer.seeOther("/applications/" + begun.application()).withNotice("admission.notice.tied.nominee");
            case TakeUpNomination.Outcome.NotOpenYet early -> refused(secret, viewer, "admission.nominated.early");
            case TakeUpNomination.Outcome.Over over -> refused(secret, viewer, "admission.nominated.over");
            case TakeUpNomination.Outcome.TakenBySomebodyElse taken ->
                refused(secret, viewer, "admission.nominated.taken");
            case TakeUpNomination.Outcome.NoLongerOpen closed -> refused(secret, viewer, "admission.nominated.closed");
            case TakeUpNomination.Outcome.OwnNomination own -> refused(secret, viewer, "admission.nominated.own");
        };
    }

    private Answer refused(String secret, Viewer viewer, String problem) {
        return Answer.conflict(page(secret, viewer, problem));
    }

    private NominationPage page(String secret, @Nullable Viewer viewer, String refused) {
        var nominee = nominees.behind(secret).orElseThrow(NotFound::new);
        var call = calls.find(nominee.callId()).filter(Calls.Call::announced).orElseThrow(NotFound::new);
        var now = clock.instant();
        boolean closed = nominee.state() == NominationState.DECLINED || nominee.state() == NominationState.EXPIRED;
        String problem = !refused.isEmpty() ? refused : closed ? "admission.nominated.closed" : "";
        return new NominationPage(
                secret,
                nominee,
                call,
                viewer == null
                        ? null
                        : queries.applicationOf(viewer.id(), call.id()).orElse(null),
                problem,
                now);
    }
}
