package org.madang.forum;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.database.Sql;
import org.madang.shared.Ids;
import org.madang.shared.Scope;
import org.madang.web.ScopeFinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the things of a forum stand: in the edition, with its institutions. People hold their grants at tracks, so a
 * forum and its threads belong to everybody who takes part in or runs one of the edition's tracks; a case study to its
 * authors; a statement to those who may clear it. A draft stands nowhere, so that only the secretariat reaches it.
 */
@Configuration(proxyBeanMethods = false)
class ForumScopes {
    private static final String PLACE = """
            select forum.state, edition.programme_id, forum.edition_id,
                   array(select part.institution_id from v_track track
                         join v_track_institution part on part.track_id = track.id
                         where track.edition_id = forum.edition_id
                         union select institution_id from v_edition_institution
                         where edition_id = forum.edition_id) as institutions,
            """;
    private static final String EVERYBODY = """
                   array(select distinct held.person_id from v_grant held
                         where held.kind = 'TRACK'
                           and held.role in ('PARTICIPANT', 'INSTRUCTOR', 'COURSE_MANAGER', 'PARTNER_COORDINATOR')
                           and held.scope in (select id from v_track where edition_id = forum.edition_id)) as people
            """;
    private static final String AUTHORS = """
                   array(select person_id from forum_case_author where case_id = study.id) as people
            """;
    private static final String CLEARERS = """
                   array(select held.person_id from v_appointment spoken
                         join v_appointment held on held.institution_id = spoken.institution_id
                         where spoken.id = post.appointment_id and held.may_clear and held.person_id <> post.author_id
                           and held.from_on <= :today and (held.to_on is null or held.to_on >= :today)) as people
            """;
    private static final String EDITION = " join v_edition edition on edition.id = forum.edition_id ";

    private record Finder(String kind, Function<String, Optional<Scope>> finding) implements ScopeFinder {
        @Override
        public Optional<Scope> find(String idOrSlug) {
            return finding.apply(idOrSlug);
        }
    }

    private record Row(
            ForumState state, @Nullable UUID programmeId, UUID editionId, List<UUID> institutions, List<UUID> people) {}

    @Bean
    ScopeFinder forumScope(Db db) {
        return new Finder(
                "forum",
                slug -> scope(
                        db.sql(PLACE + EVERYBODY + " from forum_forum forum" + EDITION + "where forum.slug = :slug")
                                .param("slug", slug)));
    }

    @Bean
    ScopeFinder threadScope(Db db) {
        return new Finder(
                "thread",
                id -> scope(db.sql(PLACE + EVERYBODY
                                + " from forum_thread thread join forum_forum forum on forum.id = thread.forum_id"
                                + EDITION + "where thread.id = :id")
                        .param("id", Ids.parse(id))));
    }

    @Bean
    ScopeFinder caseScope(Db db) {
        return new Finder(
                "case",
                id -> scope(db.sql(PLACE + AUTHORS
                                + " from forum_case study join forum_forum forum on forum.id = study.forum_id"
                                + EDITION + "where study.id = :id")
                        .param("id", Ids.parse(id))));
    }

    @Bean
    ScopeFinder statementScope(Db db, Posts posts) {
        return new Finder(
                "statement",
                id -> scope(db.sql(PLACE + CLEARERS + " from forum_post post join forum_thread thread"
                                + " on thread.id = post.thread_id join forum_forum forum on forum.id = thread.forum_id"
                                + EDITION + "where post.id = :id and post.capacity = 'OFFICIAL'")
                        .param("id", Ids.parse(id))
                        .param("today", posts.today())));
    }

    private static Optional<Scope> scope(Sql sql) {
        return sql.maybe(Row.class).map(row -> {
            var people = new HashSet<>(row.people());
            if (row.state() == ForumState.DRAFT) return Scope.PLATFORM;
            return new Scope(row.programmeId(), row.editionId(), null, new HashSet<>(row.institutions()), people);
        });
    }
}
