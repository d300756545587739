package org.madang.identity.delegation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madang.identity.Term;
import org.madang.identity.access.Permissions;
import org.madang.identity.sessions.SessionState;
import org.madang.identity.signin.Address;
import org.madang.shared.Ids;
import org.madang.shared.NotFound;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class DelegationController {
    private static final String PATH = "/me/delegations";

    private final DelegationQueries queries;
    private final Permissions permissions;
    private final Delegate delegate;
    private final EndDelegation end;
    private final ActFor actFor;

    DelegationController(
            DelegationQueries queries, Permissions permissions, Delegate delegate, EndDelegation end, ActFor actFor) {
        this.queries = queries;
        this.permissions = permissions;
        this.delegate = delegate;
        this.end = end;
        this.actFor = actFor;
    }

    @Allow(Action.SIGNED_IN)
    @GetMapping(PATH)
    Answer show(Viewer viewer) {
        return Answer.page(page(viewer, Form.empty()));
    }

    @Allow(value = Action.DELEGATE, fresh = true)
    @PostMapping(PATH)
    Answer delegate(Viewer viewer, Form form) {
        var address = Address.parse(form.value("email"));
        if (address.isEmpty()) form.error("email", "identity.email.wrong");
        var actions = EnumSet.noneOf(Action.class);
        for (Action action : Action.DELEGABLE) if (form.checked("actions", action.name())) actions.add(action);
        var term = new Term(day(form, "from", viewer, 0), day(form, "until", viewer, 1));
        if (address.isEmpty() || !form.ok()) return Answer.unprocessable(page(viewer, form));
        return switch (delegate.delegate(address.get(), actions, term, viewer)) {
            case Delegate.Outcome.Delegated made -> Answer.seeOther(PATH).withNotice("identity.notice.delegated");
            case Delegate.Outcome.NothingNamed nothing ->
                refused(viewer, form, "actions", "identity.delegation.nothing");
            case Delegate.Outcome.NotToYourself self -> refused(viewer, form, "email", "identity.delegation.self");
            case Delegate.Outcome.StandsAlready stands -> refused(viewer, form, "email", "identity.delegation.stands");
            case Delegate.Outcome.OverBeforeItBegins over -> refused(viewer, form, "until", "identity.grants.order");
            case Delegate.Outcome.TooLong tooLong -> refused(viewer, form, "until", "identity.delegation.long");
        };
    }

    @Allow(Action.SIGNED_IN)
    @PostMapping("/me/delegations/{delegation}/end")
    Answer end(@PathVariable String delegation, Viewer viewer) {
        return switch (end.end(Ids.parse(delegation), viewer.id())) {
            case EndDelegation.Outcome.Ended ended ->
                Answer.seeOther(PATH).withNotice("identity.notice.delegationEnded");
            case EndDelegation.Outcome.NoneToEnd none -> Answer.seeOther(PATH);
        };
    }

    @Allow(Action.SIGNED_IN)
    @PostMapping("/acting")
    Answer act(Viewer viewer, Form form, HttpServletRequest request) {
        return switch (actFor.begin(session(request).session(), Ids.parse(form.value("delegation")), viewer.id())) {
            case ActFor.Outcome.Acting acting -> Answer.seeOther("/this-week");
            case ActFor.Outcome.NoSuchDelegation none -> throw new NotFound();
        };
    }

    /** Open to everybody, so that whoever acts for another, for whom hardly anything is open, can always stop. */
    @Allow(Action.PUBLIC)
    @PostMapping("/acting/end")
    Answer stop(HttpServletRequest request) {
        var state = SessionState.of(request);
        if (state != null) actFor.stop(state.session());
        return Answer.seeOther("/this-week");
    }

    private Answer refused(Viewer viewer, Form form, String field, String key) {
        return Answer.unprocessable(page(viewer, form.error(field, key)));
    }

    private DelegationsPage page(Viewer viewer, Form form) {
        List<Action> offered =
                permissions.reason(viewer.grants(), Action.DELEGATE).somewhere()
                        ? Action.DELEGABLE.stream()
                                .filter(action -> permissions
                                        .reason(viewer.grants(), action)
                                        .somewhere())
                                .sorted()
                                .toList()
                        : List.of();
        return new DelegationsPage(queries.of(viewer.id()), offered, form);
    }

    private static @Nullable Instant day(Form form, String field, Viewer viewer, int later) {
        if (!form.has(field + "-day") && !form.has(field + "-month") && !form.has(field + "-year")) return null;
        LocalDate day = form.date(field);
        return day == null
                ? null
                : day.plusDays(later).atStartOfDay(viewer.zone()).toInstant();
    }

    private static SessionState session(HttpServletRequest request) {
        return Objects.requireNonNull(SessionState.of(request), "whoever is signed in has a session");
    }
}
