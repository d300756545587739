package org.madang.identity.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.madang.identity.SensitiveViews;
import org.madang.identity.invitations.InvitePerson;
import org.madang.identity.signin.Address;
import org.madang.shared.Grant;
import org.madang.shared.Ids;
import org.madang.shared.Language;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class PeopleController {
    /** Roles that an invitation may carry; participants come by admission. */
    private static final List<Role> INVITED = List.of(
            Role.INSTRUCTOR,
            Role.COURSE_MANAGER,
            Role.PARTNER_COORDINATOR,
            Role.REVIEWER,
            Role.OFFICIAL,
            Role.SECRETARIAT);

    private final PeopleQueries queries;
    private final InvitePerson invite;
    private final SensitiveViews views;

    PeopleController(PeopleQueries queries, InvitePerson invite, SensitiveViews views) {
        this.queries = queries;
        this.views = views;
        this.invite = invite;
    }

    @Allow(Action.GIVE_GRANTS)
    @GetMapping("/people")
    Answer people(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String id) {
        var page = page(q, after, id.isEmpty() ? null : Ids.parse(id), Form.empty());
        views.note(
                page.people().stream()
                        .filter(row -> row.email() != null)
                        .map(PeopleQueries.Row::id)
                        .toList(),
                viewer,
                null,
                Set.of(SensitiveViews.What.CONTACT));
        return Answer.page(page);
    }

    @Allow(Action.GIVE_GRANTS)
    @PostMapping("/people/invitations")
    Answer invite(Viewer viewer, Form form) {
        var address = Address.parse(form.value("email"));
        if (address.isEmpty()) form.error("email", "identity.email.wrong");
        String name = form.required("printName", 120);
        Role role = form.choice("role", Role.class);
        if (role != null && !INVITED.contains(role)) form.error("role", "web.form.choice");
        ScopeKind kind = form.choice("kind", ScopeKind.class);
        UUID scope = kind == null || kind == ScopeKind.PLATFORM ? null : scope(form);
        if (!form.ok() || address.isEmpty() || role == null || kind == null)
            return Answer.unprocessable(page("", "", null, form));
        var language = form.value("language").equals("ko") ? Language.KOREAN : Language.ENGLISH;
        return switch (invite.invite(address.get(), name, language, new Grant(role, kind, scope), viewer)) {
            case InvitePerson.Outcome.Invited invited ->
                Answer.seeOther("/people")
                        .withNotice("identity.notice.invited", address.get().text());
            case InvitePerson.Outcome.InvitedBefore before ->
                Answer.unprocessable(page("", "", null, form.error("email", "identity.invite.before")));
            case InvitePerson.Outcome.HoldsAlready holds ->
                Answer.unprocessable(page("", "", null, form.error("email", "identity.invite.holds")));
            case InvitePerson.Outcome.BeyondYourOwn beyond ->
                Answer.unprocessable(page("", "", null, form.error("kind", "identity.invite.beyond")));
        };
    }

    private static java.util.@org.jspecify.annotations.Nullable UUID scope(Form form) {
        try {
            return UUID.fromString(form.value("scope"));
        } catch (IllegalArgumentException malformed) {
            form.error("scope", "web.form.choice");
            return null;
        }
    }

    private PeoplePage page(
            String sought, String afterKey, java.util.@org.jspecify.annotations.Nullable UUID afterId, Form form) {
        String clean = Form.empty().with("q", sought).value("q");
        var rows = queries.list(
                clean.length() > 100 ? clean.substring(0, 100) : clean,
                Form.empty().with("a", afterKey).value("a"),
                afterId);
        boolean more = rows.size() > PeopleQueries.PAGE;
        var shown = more ? rows.subList(0, PeopleQueries.PAGE) : rows;
        String next = more
                ? "/people?q=" + encode(clean) + "&after="
                        + encode(shown.getLast().sortKey()) + "&id="
                        + shown.getLast().id()
                : null;
        return new PeoplePage(shown, clean, next, form, INVITED);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
