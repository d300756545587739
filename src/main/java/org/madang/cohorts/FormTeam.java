package org.madang.cohorts;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.madang.database.Db;
import org.madang.programmes.TrackId;
import org.madang.shared.Ids;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts participants of one track together as a team under a name. A person may be in several teams. */
@Component
public class FormTeam {
    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FormTeam(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        record Formed(TeamId team) implements Outcome {}

        /** The same team was formed before; sending the form twice makes one team. */
        record FormedAlready(TeamId team) implements Outcome {}

        record NameTaken() implements Outcome {}

        record NobodyInIt() implements Outcome {}

        record NotInTrack(Set<PersonId> people) implements Outcome {}
    }

    @Transactional
    public Outcome form(TrackId track, String name, List<PersonId> members, PersonId by) {
        var wanted = new LinkedHashSet<>(members);
        if (wanted.isEmpty()) return new Outcome.NobodyInIt();
        var strangers = new LinkedHashSet<>(wanted);
        participants(track, wanted).forEach(strangers::remove);
        if (!strangers.isEmpty()) return new Outcome.NotInTrack(strangers);

        var id = new TeamId(Ids.next());
        int inserted = db.sql("""
                        insert into cohorts_team (id, track_id, name, formed_at) values (:id, :track, :name, :now)
                        on conflict (track_id, lower(name)) do nothing
                        """)
                .param("id", id)
                .param("track", track)
                .param("name", name.strip())
                .param("now", clock.instant())
                .update();
        if (inserted == 0) return sameTeam(track, name, wanted);
        db.sql("insert into cohorts_team_member (team_id, person_id) select :team, unnest(:members)")
                .param("team", id)
                .ids("members", wanted)
                .update();
        events.publishEvent(new TeamFormed(id, track, by));
        return new Outcome.Formed(id);
    }

    private List<PersonId> participants(TrackId track, Set<PersonId> wanted) {
        return db.sql("""
                        select person_id from cohorts_enrolment
                        where track_id = :track and person_id = any(:people) and state not in ('DROPPED', 'DEFERRED')
                        """).param("track", track).ids("people", wanted).list(PersonId.class);
    }

    private Outcome sameTeam(TrackId track, String name, Set<PersonId> wanted) {
        TeamId known = db.sql("select id from cohorts_team where track_id = :track and lower(name) = lower(:name)")
                .param("track", track)
                .param("name", name.strip())
                .one(TeamId.class);
        var members = db.sql("select person_id from cohorts_team_member where team_id = :team")
                .param("team", known)
                .list(PersonId.class);
        return Set.copyOf(members).equals(wanted) ? new Outcome.FormedAlready(known) : new Outcome.NameTaken();
    }
}
