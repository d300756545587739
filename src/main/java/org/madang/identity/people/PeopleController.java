package org.madang.identity.people;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.madang.identity.SensitiveViews;
import org.madang.identity.invitations.InvitePerson;
import org.madang.identity.signin.Address;
import org.madang.shared.Grant;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.shared.Viewer;
import org.madang.tables.FileWriter;
import org.madang.tables.SendFile;
import org.madang.tables.Tables;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class PeopleController {
    /** Roles that an invitation may carry; participants come by admission. */
    private static final List<Role> INVITED = List.of(
            Role.INSTRUCTOR,
            Role.COURSE_MANAGER,
            Role.PARTNER_COORDINATOR,
            Role.COUNTRY_DELEGATE,
            Role.REVIEWER,
            Role.OFFICIAL,
            Role.SECRETARIAT);

    private final Tables tables;
    private final SendFile files;
    private final InvitePerson invite;
    private final SensitiveViews views;

    PeopleController(Tables tables, SendFile files, InvitePerson invite, SensitiveViews views) {
        this.tables = tables;
        this.files = files;
        this.views = views;
        this.invite = invite;
    }

    @Allow(Action.GIVE_GRANTS)
    @GetMapping("/people")
    Answer people(Form asked, Reader reader, Viewer viewer) {
        var page = page(asked, Form.empty(), reader);
        if (page.people().shows("email")) note(page.people().ids(), viewer);
        return Answer.page(page);
    }

    @Allow(Action.GIVE_GRANTS)
    @GetMapping("/people/export.csv")
    void csv(Form asked, Reader reader, Viewer viewer, HttpServletResponse response) throws IOException {
        note(files.send(PeopleList.LIST, asked, reader, FileWriter.CSV, response), viewer);
    }

    @Allow(Action.GIVE_GRANTS)
    @GetMapping("/people/export.xlsx")
    void xlsx(Form asked, Reader reader, Viewer viewer, HttpServletResponse response) throws IOException {
        note(files.send(PeopleList.LIST, asked, reader, FileWriter.XLSX, response), viewer);
    }

    private void note(SendFile.Sent sent, Viewer viewer) {
        if (sent.columns().contains("email")) sent.rows().forEach(some -> note(some, viewer));
    }

    /** Whoever's address was shown or taken home can read of it. */
    private void note(List<UUID> people, Viewer viewer) {
        views.note(people.stream().map(PersonId::new).toList(), viewer, null, Set.of(SensitiveViews.What.CONTACT));
    }

    @Allow(Action.GIVE_GRANTS)
    @PostMapping("/people/invitations")
    Answer invite(Viewer viewer, Form form, Reader reader) {
        var address = Address.parse(form.value("email"));
        if (address.isEmpty()) form.error("email", "identity.email.wrong");
        String name = form.required("printName", 120);
        Role role = form.choice("role", Role.class);
        if (role != null && !INVITED.contains(role)) form.error("role", "web.form.choice");
        ScopeKind kind = form.choice("kind", ScopeKind.class);
        UUID scope = kind == null || kind == ScopeKind.PLATFORM ? null : scope(form);
        if (!form.ok() || address.isEmpty() || role == null || kind == null)
            return Answer.unprocessable(page(Form.empty(), form, reader));
        var language = form.value("language").equals("ko") ? Language.KOREAN : Language.ENGLISH;
        return switch (invite.invite(address.get(), name, language, new Grant(role, kind, scope), viewer)) {
            case InvitePerson.Outcome.Invited invited ->
                Answer.seeOther("/people")
                        .withNotice("identity.notice.invited", address.get().text());
            case InvitePerson.Outcome.InvitedBefore before ->
                Answer.unprocessable(page(Form.empty(), form.error("email", "identity.invite.before"), reader));
            case InvitePerson.Outcome.HoldsAlready holds ->
                Answer.unprocessable(page(Form.empty(), form.error("email", "identity.invite.holds"), reader));
            case InvitePerson.Outcome.BeyondYourOwn beyond ->
                Answer.unprocessable(page(Form.empty(), form.error("kind", "identity.invite.beyond"), reader));
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

    private PeoplePage page(Form asked, Form invitation, Reader reader) {
        return new PeoplePage(tables.view(PeopleList.LIST, asked, reader), invitation, INVITED);
    }
}
