package org.madang.admission.panels;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.CallId;
import org.madang.admission.PanelCell;
import org.madang.admission.Panels;
import org.madang.admission.Relation;
import org.madang.database.Db;
import org.madang.programmes.TrackId;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.web.Choice;
import org.springframework.stereotype.Component;

@Component
class PanelQueries {
    private final Db db;

    PanelQueries(Db db) {
        this.db = db;
    }

    /** The cells of a call with the applications that are in: as many as its tracks have countries, and no fewer. */
    List<PanelsPage.Cell> cells(CallId call, boolean byCountry) {
        return db.sql("""
                        select t.id as track_id, t.slug, t.title as track, x.country, count(a.id) as applications
                        from admission_call_track o
                        join v_track t on t.id = o.track_id
                        cross join lateral (
                            select null as country where not :byCountry
                            union
                            select unnest(t.countries)::text where :byCountry
                            union
                            select b.country from admission_application b
                            where :byCountry and b.call_id = :call and b.track_id = t.id and b.state = 'SUBMITTED'
                            union
                            select p.country from admission_panel p
                            where :byCountry and p.call_id = :call and p.track_id = t.id and p.country is not null) x
                        left join admission_application a on a.call_id = :call and a.track_id = t.id
                             and a.state = 'SUBMITTED' and (x.country is null or a.country = x.country)
                        where o.call_id = :call
                        group by t.id, t.slug, t.title, t.position, x.country
                        order by t.position, t.slug, x.country
                        """).param("call", call).param("byCountry", byCountry).list(PanelsPage.Cell.class);
    }

    /** What is to be read and has nobody who sits for it, not even tied. */
    List<PanelsPage.Unseated> unseated(CallId call) {
        return db.sql("""
                        select t.slug, t.title as track, a.country, count(*) as applications
                        from admission_application a
                        join v_track t on t.id = a.track_id
                        where a.call_id = :call and a.state = 'SUBMITTED'
                          and exists (select 1 from admission_panel p where p.call_id = a.call_id)
                          and not exists (select 1 from admission_decision d
                                          where d.application_id = a.id and d.state = 'RELEASED')
                          and not exists (select 1 from admission_seated s where s.application_id = a.id)
                        group by t.slug, t.title, t.position, a.country
                        order by t.position, t.slug, a.country
                        """).param("call", call).list(PanelsPage.Unseated.class);
    }

    record Tie(TrackId trackId, @Nullable Country country, PersonId personId, long ties) {}

    Map<PanelCell, Map<PersonId, Long>> ties(CallId call, boolean byCountry, List<Panels.Reviewer> reviewers) {
        var ties = new HashMap<PanelCell, Map<PersonId, Long>>();
        db.sql("""
                        select a.track_id, case when :byCountry then a.country end as country, x.person_id, count(*) as ties
                        from admission_application a
                        join admission_conflict x on x.application_id = a.id
                        where a.call_id = :call and a.state = 'SUBMITTED' and x.person_id = any(:reviewers)
                        group by 1, 2, 3
                        """)
                .param("call", call)
                .param("byCountry", byCountry)
                .ids("reviewers", ids(reviewers))
                .list(Tie.class)
                .forEach(tie -> ties.computeIfAbsent(
                                new PanelCell(tie.trackId(), tie.country()), cell -> new HashMap<>())
                        .put(tie.personId(), tie.ties()));
        return ties;
    }

    record Head(
            ApplicationId id,
            String printName,
            Language nameLanguage,
            Multilingual track,
            Country country,
            long matching) {}

    record Tied(ApplicationId applicationId, PersonId personId) {}

    /** Applications that nobody can read, because their whole panel is tied to them; the first fifty. */
    List<PanelsPage.Unread> unread(CallId call, List<Panels.Reviewer> reviewers) {
        var heads = db.sql("""
                        select a.id, a.print_name, p.name_language, t.title as track, a.country, count(*) over () as matching
                        from admission_application a
                        join v_person p on p.id = a.person_id
                        join v_track t on t.id = a.track_id
                        where a.call_id = :call and a.state = 'SUBMITTED'
                          and not exists (select 1 from admission_decision d
                                          where d.application_id = a.id and d.state = 'RELEASED')
                          and exists (select 1 from admission_seated s where s.application_id = a.id)
                          and not exists (select 1 from admission_reader r where r.application_id = a.id)
                        order by t.position, a.country, a.id limit 50
                        """).param("call", call).list(Head.class);
        var tied = new HashMap<ApplicationId, Set<PersonId>>();
        db.sql("""
                        select application_id, person_id from admission_conflict
                        where application_id = any(:ids) and person_id = any(:reviewers)
                        """)
                .ids("ids", heads.stream().map(Head::id).toList())
                .ids("reviewers", ids(reviewers))
                .list(Tied.class)
                .forEach(one -> tied.computeIfAbsent(one.applicationId(), id -> new HashSet<>())
                        .add(one.personId()));
        return heads.stream()
                .map(head -> {
                    var free = new ArrayList<>(ids(reviewers));
                    free.removeAll(tied.getOrDefault(head.id(), Set.of()));
                    return new PanelsPage.Unread(
                            head.id(),
                            head.printName(),
                            head.nameLanguage(),
                            head.track(),
                            head.country(),
                            free,
                            head.matching());
                })
                .toList();
    }

    record Name(
            UUID id,
            ApplicationId applicationId,
            String name,
            Relation kind,
            String printName,
            Language nameLanguage,
            long matching) {}

    record Officer(UUID named, PersonId id, String printName) {}

    /** The first fifty that wait for a word, each with the officers of that very name. */
    List<PanelsPage.Named> named(CallId call) {
        var names = db.sql("""
                        select n.id, n.application_id, n.name, n.kind, coalesce(a.print_name, p.print_name) as print_name,
                               p.name_language, count(*) over () as matching
                        from admission_named n
                        join admission_application a on a.id = n.application_id
                        join v_person p on p.id = a.person_id
                        where a.call_id = :call and a.state = 'SUBMITTED' and n.settled_at is null
                        order by n.named_at, n.id limit 50
                        """).param("call", call).list(Name.class);
        var officers = db.sql("""
                        select n.id as named, p.id, p.print_name
                        from admission_named n
                        join admission_application a on a.id = n.application_id
                        join admission_relation r on r.application_id = a.id and r.declared_by = a.person_id
                             and r.reason = n.name and r.settled_by is null
                        join v_person p on p.id = r.person_id
                        where n.id = any(:names)
                          and not exists (select 1 from admission_reviewer q
                                          where q.application_id = a.id and q.person_id = r.person_id)
                        order by p.sort_key, p.id
                        """).ids("names", names.stream().map(Name::id).toList()).list(Officer.class).stream()
                .collect(Collectors.groupingBy(Officer::named));
        return names.stream()
                .map(each -> new PanelsPage.Named(
                        each.id(),
                        each.applicationId(),
                        each.name(),
                        each.kind(),
                        each.printName(),
                        each.nameLanguage(),
                        each.matching(),
                        officers.getOrDefault(each.id(), List.of()).stream()
                                .map(officer -> Choice.of(officer.id().toString(), officer.printName()))
                                .toList()))
                .toList();
    }

    private static List<PersonId> ids(List<Panels.Reviewer> reviewers) {
        return reviewers.stream().map(Panels.Reviewer::personId).toList();
    }
}
