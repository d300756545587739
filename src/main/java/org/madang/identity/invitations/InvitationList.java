package org.madang.identity.invitations;

import java.util.List;
import java.util.Map;
import org.madang.identity.grants.GiversReach;
import org.madang.identity.grants.Places;
import org.madang.shared.Role;
import org.madang.tables.Cell;
import org.madang.tables.Column;
import org.madang.tables.Filter;
import org.madang.tables.StaffList;
import org.madang.web.Choice;
import org.madang.web.Screen;

/** Invitations that nobody has taken up yet, the last sent first, as far as the reader could have sent them. */
final class InvitationList {
    private static final List<String> ROLES =
            GiversReach.GIVEN.stream().map(Role::name).toList();

    private InvitationList() {}

    /** @param reach what {@link OpenInvitations#FROM} binds */
    static StaffList<OpenInvitations.Row> within(Map<String, ?> reach, Places.Gathered places) {
        return new StaffList<>(
                        InvitationsController.PATH,
                        "identity.invitations.open",
                        OpenInvitations.Row.class,
                        OpenInvitations.SELECT,
                        OpenInvitations.FROM,
                        reach,
                        "i.id",
                        row -> row::id,
                        columns(places),
                        List.of(
                                Filter.search(
                                        "identity.people.search", "folded(i.email || ' ' || i.print_name) like :q"),
                                Filter.choice("role", "identity.grants.role", "i.role = :role", GiversReach::choices),
                                Filter.choice(
                                        "link",
                                        "identity.invitations.link",
                                        "(i.expires_at <= :now) = (:link = 'LATE')",
                                        InvitationList::links)),
                        List.of(StaffList.Act.many(
                                "identity.invitations.chosen", InvitationsController.PATH + "/chosen")))
                .sorted("-sent")
                .whenEmpty("identity.invitations.none", "identity.invitations.noneText")
                .lookingUp(rows -> places.learn(rows.stream().map(OpenInvitations.Row::grant)));
    }

    private static List<Column<OpenInvitations.Row>> columns(Places.Gathered places) {
        return List.of(
                Column.text(
                        "email", "identity.email", "i.email", OpenInvitations.Row::email, row -> Cell.of(row.email())),
                Column.maybe(
                        "name",
                        "identity.people.name",
                        "i.print_name",
                        OpenInvitations.Row::printName,
                        row -> Cell.of(row.printName())),
                Column.named(
                        "role",
                        "identity.grants.role",
                        "i.role",
                        row -> row.role().name(),
                        ROLES,
                        (s, role) -> s.t("identity.role." + role),
                        row -> new Cell.Say("identity.role." + row.role())),
                Column.plain("place", "identity.grants.place", row -> places.cell(row.kind(), row.scope())),
                Column.instant("sent", "identity.invitations.sentOn", "i.sent_at", OpenInvitations.Row::sentAt),
                Column.text(
                        "by",
                        "identity.invitations.by",
                        "p.print_name",
                        OpenInvitations.Row::invitedBy,
                        row -> Cell.of(row.invitedBy())),
                new Column<>(
                        "until",
                        "identity.invitations.link",
                        row -> row.late()
                                ? new Cell.Pill("warn", "identity.invitations.late")
                                : new Cell.Composed(
                                        s -> s.t("identity.invitations.until", s.f().date(row.expiresAt()))),
                        new Column.Order.Moment<>("i.expires_at", OpenInvitations.Row::expiresAt),
                        true),
                Column.<OpenInvitations.Row>text(
                                "language",
                                "identity.invitations.language",
                                "i.language",
                                row -> row.language().tag(),
                                row -> new Cell.Composed(s -> s.f().language(row.language())))
                        .onRequest());
    }

    private static List<Choice> links(Screen s) {
        return List.of(
                Choice.of("GOOD", s.t("identity.invitations.good")),
                Choice.of("LATE", s.t("identity.invitations.late")));
    }
}
