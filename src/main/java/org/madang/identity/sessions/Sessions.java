package org.madang.identity.sessions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.database.Epoch;
import org.madang.identity.Staff;
import org.madang.shared.Grant;
import org.madang.shared.Ids;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.springframework.stereotype.Component;

/**
 * The signed-in browsers. A session ends after two idle weeks and after ninety days, that of staff after three idle days
 * and after thirty, and when its owner ends it.
 */
@Component
public class Sessions {
    static final Duration LONGEST = Duration.ofDays(90);
    static final Duration IDLE = Duration.ofDays(14);
    private static final Duration LONGEST_OF_STAFF = Duration.ofDays(30);
    private static final Duration IDLE_OF_STAFF = Duration.ofDays(3);
    private static final Duration TOUCH = Duration.ofMinutes(1);
    public static final List<String> STAFF =
            Staff.ROLES.stream().map(Role::name).toList();

    private final Db db;
    private final Clock clock;
    private final Secrets secrets;
    private final FactorSettings factors;
    private final Epoch epoch;

    public Sessions(Db db, Clock clock, Secrets secrets, FactorSettings factors, Epoch epoch) {
        this.db = db;
        this.clock = clock;
        this.secrets = secrets;
        this.factors = factors;
        this.epoch = epoch;
    }

    /** @return the token for the cookie, which is stored nowhere */
    public String begin(PersonId person, @Nullable String agent) {
        return begin(new Beginning(person, agent, null, false, false));
    }

    /** Every session has a token of its own, so that nobody can hand one to another before they sign in. */
    public String begin(Beginning beginning) {
        String token = secrets.token();
        Instant now = clock.instant();
        db.sql("""
                insert into identity_session (id, token, person_id, agent, created_at, seen_at, expires_at, proved_at,
                                              device_id, strong, half)
                values (:id, :token, :person, :agent, :now, :now, :expires, :now, :device, :strong, :half)
                """)
                .param("id", Ids.next())
                .param("token", secrets.hmac(token))
                .param("person", beginning.person())
                .param("agent", shortened(beginning.agent()))
                .param("now", now)
                .param("expires", now.plus(LONGEST))
                .param("device", beginning.device())
                .param("strong", beginning.strong())
                .param("half", beginning.half())
                .update();
        return token;
    }

    static String shortened(@Nullable String agent) {
        return agent == null ? "" : agent.substring(0, Math.min(300, agent.length()));
    }

    /** A session that is open, and its person with all they have been granted. */
    public record Open(Viewer viewer, SessionState state) {}

    record Row(
            UUID session,
            PersonId id,
            String printName,
            Language nameLanguage,
            String callMe,
            Language language,
            ZoneId zone,
            boolean lowData,
            Instant createdAt,
            Instant seenAt,
            Instant provedAt,
            @Nullable UUID deviceId,
            boolean strong,
            boolean app,
            boolean passkey,
            boolean demonstration,
            @Nullable Instant staffSince,
            PersonId assistant,
            List<String> delegated,
            List<String> grants,
            long epoch) {}

    public Optional<Viewer> viewer(String token) {
        return open(token).map(Open::viewer);
    }

    /** The person behind a cookie with all they have been granted, in one statement. */
    public Optional<Open> open(String token) {
        Instant now = clock.instant();
        Optional<Row> found = db.sql("""
                        select s.id as session, w.id, w.print_name, w.name_language, w.call_me, p.language, p.zone, p.low_data,
                               s.created_at, s.seen_at, s.proved_at, s.device_id, s.strong, p.demonstration,
                               exists(select 1 from identity_second_factor f where f.person_id = p.id) as app,
                               exists(select 1 from identity_passkey k where k.person_id = p.id) as passkey,
                               (select min(g.given_at) from identity_grant g where g.person_id = p.id and g.role = any(:staff)
                                  and g.ended_at is null and (g.valid_from is null or g.valid_from <= :now)
                                  and (g.valid_until is null or g.valid_until > :now)) as staff_since,
                               p.id as assistant, coalesce(d.actions, '{}') as delegated,
                               array(select g.role || ' ' || g.kind || ' ' || coalesce(g.scope::text, '')
                                     from identity_grant g where g.person_id = w.id and g.ended_at is null
                                       and (g.valid_from is null or g.valid_from <= :now)
                                       and (g.valid_until is null or g.valid_until > :now)) as grants,
                               (select number from v_epoch) as epoch
                        from identity_session s join identity_person p on p.id = s.person_id
                        left join identity_delegation d on d.id = s.delegation_id and d.assistant_id = p.id
                            and d.ended_at is null and d.valid_from <= :now and d.valid_until > :now
                        join identity_person w on w.id = coalesce(d.official_id, p.id)
                        where s.token = :token and s.ended_at is null and not s.half and s.expires_at > :now and s.seen_at > :idle
                        """)
                .param("token", secrets.hmac(token))
                .param("now", now)
                .param("idle", now.minus(IDLE))
                .texts("staff", STAFF)
                .maybe(Row.class)
                .filter(row -> !tooOldForStaff(row, now));
        found.ifPresent(row -> epoch.read(row.epoch()));
        found.filter(row -> row.seenAt().plus(TOUCH).isBefore(now))
                .ifPresent(row -> db.sql("update identity_session set seen_at = :now where id = :id")
                        .param("now", now)
                        .param("id", row.session())
                        .update());
        return found.map(row -> new Open(toViewer(row), state(row)));
    }

    private SessionState state(Row row) {
        var held = new FactorSettings.Held(row.app(), row.passkey(), row.staffSince(), row.demonstration());
        return new SessionState(
                row.session(),
                row.deviceId(),
                row.provedAt(),
                row.strong(),
                factors.asked(held),
                factors.deadline(held));
    }

    private static boolean tooOldForStaff(Row row, Instant now) {
        return row.staffSince() != null
                && (!row.createdAt().plus(LONGEST_OF_STAFF).isAfter(now)
                        || !row.seenAt().plus(IDLE_OF_STAFF).isAfter(now));
    }

    public void end(String token) {
        db.sql("update identity_session set ended_at = :now where token = :token and ended_at is null")
                .param("now", clock.instant())
                .param("token", secrets.hmac(token))
                .update();
    }

    private static Viewer toViewer(Row row) {
        var held = row.grants().stream().map(Sessions::grant);
        boolean acts = !row.delegated().isEmpty();
        return new Viewer(
                row.id(),
                row.printName(),
                row.nameLanguage(),
                row.callMe().isEmpty() ? row.printName() : row.callMe(),
                row.language(),
                row.zone(),
                row.lowData(),
                (acts ? held.filter(grant -> serves(grant, row.delegated())) : held).toList(),
                acts ? new Viewer.Acting(row.assistant(), Set.copyOf(row.delegated())) : null);
    }

    /** Of an official's roles, who acts for them sees those alone that what was named comes from. */
    private static boolean serves(Grant grant, List<String> actions) {
        return Action.DELEGABLE.stream()
                .anyMatch(action ->
                        actions.contains(action.name()) && action.roles().contains(grant.role()));
    }

    private static Grant grant(String text) {
        String[] parts = text.split(" ", -1);
        return new Grant(
                Role.valueOf(parts[0]),
                ScopeKind.valueOf(parts[1]),
                parts[2].isEmpty() ? null : UUID.fromString(parts[2]));
    }
}
