package org.madang.web;

import static org.madang.shared.Role.*;

import java.util.EnumSet;
import java.util.Set;
import org.madang.shared.Grant;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;

/**
 * Everything that anybody may do, and the roles that may do it. A role counts where its grant reaches the thing acted
 * upon. This is the whole table of permissions; identity decides from it and from nothing else.
 */
public enum Action {
    /** Open to everybody, signed in or not. */
    PUBLIC(Who.EVERYBODY),
    /** Open to anybody who is signed in; what they see is filtered by the query. Never open to who acts for another. */
    SIGNED_IN(Who.SIGNED_IN),
    /** The pages on which everybody finds their way, also who acts for another. */
    FIND_THE_WAY(Who.SIGNED_IN),
    /** Let somebody act for oneself. */
    DELEGATE(OFFICIAL, PARTNER_COORDINATOR),

    /** Set up programmes, editions, tracks, institutions, seats, claims. */
    SET_UP(SECRETARIAT),
    /** Keep the public holidays of a country. */
    KEEP_HOLIDAYS(PARTNER_COORDINATOR, SECRETARIAT),
    /** Write whole lists of people down, and enrol them. */
    IMPORT_PEOPLE(SECRETARIAT),
    /** Invite people and give grants. */
    GIVE_GRANTS(SECRETARIAT, OPERATOR),
    /** Make two records of one person one, and take that back. */
    MERGE_PEOPLE(SECRETARIAT),
    READ_MAIL(OPERATOR),
    /** See how the program is, and what it does beside answering. */
    OPERATE(OPERATOR),
    /** See queues of work to do. */
    RUN(OFFICIAL, COURSE_MANAGER, PARTNER_COORDINATOR, COUNTRY_DELEGATE, REVIEWER, SECRETARIAT, OPERATOR),
    READ_REPORT(SECRETARIAT, COURSE_MANAGER, PARTNER_COORDINATOR),

    EDIT_APPLICATION(SELF),
    ENDORSE_APPLICATION(PARTNER_COORDINATOR, COUNTRY_DELEGATE),
    /** See what waits in admission; for reviewers it leads to what their panels read, and to nothing else. */
    ENTER_ADMISSION(SECRETARIAT, REVIEWER, PARTNER_COORDINATOR, COUNTRY_DELEGATE),
    READ_ADMISSION(SECRETARIAT, PARTNER_COORDINATOR, COUNTRY_DELEGATE),
    REVIEW_APPLICATION(REVIEWER),
    DECIDE_ADMISSION(SECRETARIAT),
    ANSWER_OFFER(SELF),

    /** See the inside of a track: weeks, people, teams. */
    ENTER_TRACK(PARTICIPANT, INSTRUCTOR, COURSE_MANAGER, PARTNER_COORDINATOR, SECRETARIAT),
    JOIN_SESSION(PARTICIPANT, INSTRUCTOR, COURSE_MANAGER, PARTNER_COORDINATOR, SECRETARIAT, OFFICIAL),
    /** Plan sessions, write weeks and lessons, make teams. */
    RUN_TRACK(COURSE_MANAGER, SECRETARIAT),
    TEACH(INSTRUCTOR, COURSE_MANAGER),
    MARK_ATTENDANCE(COURSE_MANAGER, INSTRUCTOR, SECRETARIAT),
    SEE_ROSTER(INSTRUCTOR, COURSE_MANAGER, PARTNER_COORDINATOR, SECRETARIAT),

    START_WORK(PARTICIPANT),
    EDIT_WORK(SELF),
    READ_WORK(SELF, INSTRUCTOR, COURSE_MANAGER, PARTNER_COORDINATOR, SECRETARIAT),
    COMMENT_WORK(SELF, INSTRUCTOR, COURSE_MANAGER, PARTNER_COORDINATOR),
    /** Turn a key; which key, works decides. The secretariat holds one where a track lacks an institution. */
    DECIDE_WORK(COURSE_MANAGER, PARTNER_COORDINATOR, SECRETARIAT),
    PUBLISH_WORK(SECRETARIAT, COURSE_MANAGER),
    /** Take a published work down; whoever is in it may, at once. */
    WITHDRAW_WORK(SELF, SECRETARIAT, COURSE_MANAGER),
    READ_FILE(Who.EVERYBODY),

    ENTER_FORUM(SELF, PARTICIPANT, OFFICIAL, INSTRUCTOR, COURSE_MANAGER, PARTNER_COORDINATOR, SECRETARIAT),
    POST_IN_FORUM(SELF, PARTICIPANT, OFFICIAL, COURSE_MANAGER, SECRETARIAT),
    WRITE_CASE(SELF, SECRETARIAT),
    CLEAR_STATEMENT(SELF),
    CHAIR_FORUM(SECRETARIAT),

    APPROVE_CERTIFICATES(COURSE_MANAGER, PARTNER_COORDINATOR),
    ISSUE_CERTIFICATES(SECRETARIAT),
    READ_CERTIFICATE(SELF, COURSE_MANAGER, PARTNER_COORDINATOR, SECRETARIAT),

    /** Sign in as a demonstration person; the route exists only while the demonstration is loaded. */
    DEMONSTRATION(Who.EVERYBODY);

    /**
     * What somebody may do for another, if it was named. Never what is the person's own word or account: consents,
     * passwords, grants, attendance, the clearing of a statement, keys to works and certificates.
     */
    public static final Set<Action> DELEGABLE = Set.copyOf(EnumSet.of(
            RUN,
            READ_REPORT,
            ENTER_ADMISSION,
            READ_ADMISSION,
            ENDORSE_APPLICATION,
            ENTER_FORUM,
            POST_IN_FORUM,
            WRITE_CASE));

    /**
     * What a coordinator does as the voice of an institution. A coordinator of anything wider would hear every country of
     * it, so such a grant does not carry these.
     */
    private static final Set<Action> FOR_ONE_INSTITUTION =
            Set.copyOf(EnumSet.of(ENTER_ADMISSION, READ_ADMISSION, ENDORSE_APPLICATION));

    /** What stands at no place below the platform, so that a role at one place carries none of it. */
    private static final Set<Action> FOR_THE_PLATFORM = Set.copyOf(EnumSet.of(MERGE_PEOPLE, READ_MAIL, OPERATE));

    enum Who {
        EVERYBODY,
        SIGNED_IN,
        HOLDERS
    }

    private final Who who;
    private final Set<Role> roles;

    Action(Who who) {
        this.who = who;
        this.roles = Set.of();
    }

    Action(Role first, Role... more) {
        this.who = Who.HOLDERS;
        this.roles = Set.copyOf(EnumSet.of(first, more));
    }

    public boolean forEverybody() {
        return who == Who.EVERYBODY;
    }

    public boolean forAnySignedIn() {
        return who == Who.SIGNED_IN;
    }

    /** The roles that hold this action, each where its grant reaches. */
    public Set<Role> roles() {
        return roles;
    }

    /** Whether the grant opens this action, as far as it reaches. */
    public boolean carriedBy(Grant grant) {
        return roles.contains(grant.role())
                && (grant.kind() == ScopeKind.PLATFORM || !FOR_THE_PLATFORM.contains(this))
                // The holidays of a country stand with its institutions, and in no edition.
                && (this != KEEP_HOLIDAYS
                        || grant.kind() == ScopeKind.PLATFORM
                        || grant.kind() == ScopeKind.INSTITUTION)
                && (grant.role() != PARTNER_COORDINATOR
                        || grant.kind() == ScopeKind.INSTITUTION
                        || !FOR_ONE_INSTITUTION.contains(this));
    }
}
