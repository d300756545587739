package org.madang.forum.rooms;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.database.Sql;
import org.madang.forum.ForumState;
import org.madang.forum.Mandates;
import org.madang.forum.PostId;
import org.madang.programmes.EditionId;
import org.madang.shared.Multilingual;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.shared.Viewer;
import org.springframework.stereotype.Component;

/** The forums that somebody may enter, and the statements that wait for their word. */
@Component
public class ForumLists {
    static final int PAGE = 50;

    private static final List<Role> INSIDE = List.of(
            Role.PARTICIPANT,
            Role.OFFICIAL,
            Role.INSTRUCTOR,
            Role.COURSE_MANAGER,
            Role.PARTNER_COORDINATOR,
            Role.SECRETARIAT);

    /** True for the rows of {@code forum_forum forum} in which the reader has a place. */
    private static final String MINE = """
            (:everywhere or forum.state <> 'DRAFT' and (
                forum.edition_id = any(:editions)
                or exists (select 1 from v_edition edition
                           where edition.id = forum.edition_id and edition.programme_id = any(:programmes))
                or exists (select 1 from v_track track
                           where track.edition_id = forum.edition_id
                             and (track.id = any(:tracks)
                                  or exists (select 1 from v_track_institution part
                                             where part.track_id = track.id
                                               and part.institution_id = any(:institutions))))
                or exists (select 1 from v_edition_institution part
                           where part.edition_id = forum.edition_id and part.institution_id = any(:institutions))))
            """;

    private final Db db;
    private final Mandates mandates;

    ForumLists(Db db, Mandates mandates) {
        this.db = db;
        this.mandates = mandates;
    }

    /** @param unread posts that the reader has not seen */
    public record Row(String slug, Multilingual title, Multilingual editionTitle, ForumState state, long unread) {}

    /**
     * One more than a page, so that its reader knows whether there is a next one.
     *
     * @param after slug of the last one before these; empty for the first
     */
    List<Row> mine(Viewer viewer, String after) {
        return list(viewer, "true", after, null, PAGE + 1);
    }

    /** Those of one edition. */
    List<Row> mine(Viewer viewer, EditionId edition) {
        return list(viewer, "true", "", edition, PAGE);
    }

    /** Forums in which people may post now. */
    public List<Row> talking(Viewer viewer) {
        return list(viewer, "forum.state in ('OPEN', 'IN_SESSION', 'DRAFTING', 'ADOPTING', 'FOLLOW_UP')", "", null, 3);
    }

    private List<Row> list(Viewer viewer, String which, String after, @Nullable EditionId edition, int most) {
        return reach(
                        db.sql("""
                                select forum.slug, forum.title, edition.title as edition_title, forum.state,
                                       (select coalesce(sum(thread.last_post_no - coalesce(reader.last_read_no, 0)), 0)
                                        from forum_thread thread
                                        left join forum_reader reader
                                               on reader.thread_id = thread.id and reader.person_id = :person
                                        where thread.forum_id = forum.id) as unread
                                from forum_forum forum join v_edition edition on edition.id = forum.edition_id
                                where (cast(:edition as uuid) is null or forum.edition_id = :edition)
                                  and (:after = '' or exists (
                                       select 1 from forum_forum last join v_edition its on its.id = last.edition_id
                                       where last.slug = :after
                                         and (edition.starts_on, forum.opened_at, last.id)
                                           < (its.starts_on, last.opened_at, forum.id)))
                                  and\s""" + MINE + " and " + which
                                + " order by edition.starts_on desc, forum.opened_at desc, forum.id limit :most"),
                        viewer)
                .param("person", viewer.id())
                .param("edition", edition)
                .param("after", after)
                .param("most", most)
                .list(Row.class);
    }

    private static Sql reach(Sql sql, Viewer viewer) {
        return sql.param("everywhere", INSIDE.stream().anyMatch(viewer::onPlatform))
                .ids("editions", scopes(viewer, ScopeKind.EDITION))
                .ids("programmes", scopes(viewer, ScopeKind.PROGRAMME))
                .ids("tracks", scopes(viewer, ScopeKind.TRACK))
                .ids("institutions", scopes(viewer, ScopeKind.INSTITUTION));
    }

    private static List<java.util.UUID> scopes(Viewer viewer, ScopeKind kind) {
        return INSIDE.stream()
                .flatMap(role -> viewer.scopes(role, kind).stream())
                .distinct()
                .toList();
    }

    public record Waiting(
            PostId id,
            String author,
            String authorLanguage,
            Multilingual institution,
            Multilingual thread,
            Instant writtenAt) {}

    /** Statements that the reader may clear, the oldest first. */
    public List<Waiting> waitingFor(Viewer viewer) {
        return db.sql("""
                select post.id, author.print_name as author, author.name_language as author_language,
                       institution.name as institution, thread.title as thread, post.written_at
                from v_appointment held
                join v_appointment spoken on spoken.institution_id = held.institution_id
                join forum_post post on post.appointment_id = spoken.id and post.state = 'WAITING'
                join forum_thread thread on thread.id = post.thread_id
                join v_institution institution on institution.id = held.institution_id
                join v_person author on author.id = post.author_id
                where held.person_id = :person and held.may_clear and post.author_id <> :person
                  and held.from_on <= :today and (held.to_on is null or held.to_on >= :today)
                group by post.id, author.print_name, author.name_language, institution.name, thread.title
                order by post.written_at, post.id limit 50
                """)
                .param("person", viewer.id())
                .param("today", mandates.today())
                .list(Waiting.class);
    }
}
