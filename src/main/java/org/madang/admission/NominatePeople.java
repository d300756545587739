package org.madang.admission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.identity.SecretLinks;
import org.madang.institutions.InstitutionId;
import org.madang.programmes.TrackId;
import org.madang.shared.Ids;
import org.madang.shared.Language;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.madang.shared.text.Graphemes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An officer names people who have not applied yet, several in one sitting: all of them or none. Each gets a mail with a
 * link. The answer is the same for every address, whether it belongs to somebody we know or not.
 */
@Component
public class NominatePeople {
    /** In one sitting. */
    public static final int MOST = 30;
    /** Mails to nominees of one institution within a day. */
    private static final int MAILS_A_DAY = 200;

    private final Db db;
    private final Clock clock;
    private final Calls calls;
    private final Nominations nominations;
    private final Nominees nominees;
    private final InviteNominee invite;
    private final SecretLinks links;
    private final ApplicationEventPublisher events;

    NominatePeople(
            Db db,
            Clock clock,
            Calls calls,
            Nominations nominations,
            Nominees nominees,
            InviteNominee invite,
            SecretLinks links,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.calls = calls;
        this.nominations = nominations;
        this.nominees = nominees;
        this.invite = invite;
        this.links = links;
        this.events = events;
    }

    /** @param rank null for the next one that is free */
    public record Named(
            String printName,
            String latinName,
            String email,
            Language language,
            TrackId track,
            @Nullable Integer rank,
            String letter) {}

    /** What is wrong with one of those who were named, counted from 0. */
    public record Problem(int at, String field, String key, List<Object> arguments) {}

    public sealed interface Outcome {
        /** @param people how many were named now; whoever was named before in the very same way is not counted */
        record Nominated(int people) implements Outcome {}

        /** Nobody was named. */
        record Wrong(List<Problem> problems) implements Outcome {}

        record Nobody() implements Outcome {}

        record CallOver() implements Outcome {}

        record TooMany() implements Outcome {}
    }

    record Open(String email, String printName, TrackId trackId) {}

    @Transactional
    public Outcome nominate(CallId id, InstitutionId institution, List<Named> people, PersonId by) {
        Calls.Call call = calls.find(id).filter(Calls.Call::announced).orElseThrow(NotFound::new);
        var tracks = new HashMap<TrackId, Boolean>();
        nominations.tracks(id, institution, by).forEach(one -> tracks.put(one.id(), one.forCountry()));
        if (tracks.isEmpty()) throw new NotFound();
        Instant now = clock.instant();
        if (call.overBy(now)) return new Outcome.CallOver();
        if (people.isEmpty()) return new Outcome.Nobody();
        nominations.lockRanks(institution, id);
        var open = open(id, institution);
        var fresh = people.stream().filter(one -> !open.contains(same(one))).toList();
        if (people.size() > MOST || sent(institution, now) + fresh.size() > MAILS_A_DAY) return new Outcome.TooMany();
        var problems = problems(people, fresh, tracks.keySet(), open, id, institution, by);
        if (!problems.isEmpty()) return new Outcome.Wrong(problems);
        var ranks = new Ranks(id, institution, fresh);
        for (Named one : fresh) {
            Integer rank = one.rank() == null ? ranks.next(one.track()) : one.rank();
            invite(id, institution, one, rank, tracks.getOrDefault(one.track(), false), now, by);
        }
        return new Outcome.Nominated(fresh.size());
    }

    private static Open same(Named one) {
        return new Open(one.email(), one.printName(), one.track());
    }

    private List<Problem> problems(
            List<Named> all,
            List<Named> fresh,
            Set<TrackId> tracks,
            List<Open> open,
            CallId call,
            InstitutionId institution,
            PersonId by) {
        var problems = new ArrayList<Problem>();
        var addresses = new HashSet<String>();
        open.forEach(one -> addresses.add(one.email()));
        var ranks = new HashSet<String>();
        String own = db.sql("select coalesce(email, '') from v_person where id = :id")
                .param("id", by)
                .one(String.class);
        for (int at = 0; at < all.size(); at++) {
            Named one = all.get(at);
            if (!fresh.contains(one)) continue;
            if (one.email().equals(own)) problems.add(problem(at, "email", "admission.wrong.own"));
            else if (!addresses.add(one.email())) problems.add(problem(at, "email", "admission.wrong.named"));
            if (!tracks.contains(one.track())) problems.add(problem(at, "track", "web.form.choice"));
            if (Graphemes.count(one.letter()) > EndorseApplication.LETTER)
                problems.add(problem(at, "letter", "web.form.long", EndorseApplication.LETTER));
            if (one.rank() == null) continue;
            String holder = nominations.holder(call, institution, one.track(), one.rank(), null);
            if (holder != null) problems.add(problem(at, "rank", "admission.wrong.rank.taken", holder));
            else if (!ranks.add(one.track() + " " + one.rank()))
                problems.add(problem(at, "rank", "admission.wrong.rank.twice"));
        }
        return problems;
    }

    private static Problem problem(int at, String field, String key, Object... arguments) {
        return new Problem(at, field, key, List.of(arguments));
    }

    private List<Open> open(CallId call, InstitutionId institution) {
        return db.sql("""
                        select email, print_name, track_id from admission_nominee
                        where call_id = :call and institution_id = :institution and state = 'INVITED'
                        """).param("call", call).param("institution", institution).list(Open.class);
    }

    private long sent(InstitutionId institution, Instant now) {
        return db.sql("select count(*) from admission_nominee where institution_id = :institution and sent_at > :since")
                .param("institution", institution)
                .param("since", now.minus(Duration.ofDays(1)))
                .one(Long.class);
    }

    /** The ranks that are given out to those who were named without one, past all that are taken. */
    private final class Ranks {
        private final CallId call;
        private final InstitutionId institution;
        private final Map<TrackId, Integer> last = new HashMap<>();

        Ranks(CallId call, InstitutionId institution, List<Named> people) {
            this.call = call;
            this.institution = institution;
            for (Named one : people) if (one.rank() != null) last.merge(one.track(), one.rank(), Math::max);
        }

        Integer next(TrackId track) {
            int free = Math.max(last.getOrDefault(track, 0), nominations.lastRank(call, institution, track)) + 1;
            last.put(track, free);
            return free;
        }
    }

    private void invite(
            CallId call, InstitutionId institution, Named one, int rank, boolean forCountry, Instant now, PersonId by) {
        var id = new NomineeId(Ids.next());
        db.sql("""
                        insert into admission_nominee (id, call_id, track_id, institution_id, officer, for_country, print_name,
                                                       latin_name, email, language, rank, letter, state, token, invited_at, sent_at)
                        values (:id, :call, :track, :institution, :by, :forCountry, :printName, :latinName, :email, :language,
                                :rank, :letter, 'INVITED', :token, :now, :now)
                        """)
                .param("id", id)
                .param("call", call)
                .param("track", one.track())
                .param("institution", institution)
                .param("by", by)
                .param("forCountry", forCountry)
                .param("printName", one.printName())
                .param("latinName", one.latinName())
                .param("email", one.email())
                .param("language", one.language())
                .param("rank", rank)
                .param("letter", one.letter())
                .param("token", links.mark(links.secret()))
                .param("now", now)
                .update();
        events.publishEvent(new NomineeMoved(id, null, NominationState.INVITED, by, institution.value(), null));
        nominees.locked(id).ifPresent(nominee -> invite.write(nominee, by));
    }
}
