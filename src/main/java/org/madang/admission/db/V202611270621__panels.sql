-- By what a reviewer knows an application whose applicant has no name for them: by chance, and not by when it was begun.
alter table admission_application add column reading_id uuid not null default gen_random_uuid();
create unique index admission_application_reading on admission_application (reading_id);
create function admission_code(reading uuid) returns text language sql immutable parallel safe as $$
    select upper(substr(reading::text, 1, 4) || '-' || substr(reading::text, 5, 4))
$$;

-- One panel reads a whole cell: a track of a call, or one country of it.
create table admission_panel (
    id       uuid primary key,
    call_id  uuid not null references admission_call,
    track_id uuid not null references programmes_track,
    country  text check (country ~ '^[A-Z]{2}$'),
    unique nulls not distinct (call_id, track_id, country)
);
create table admission_panel_member (
    panel_id  uuid not null references admission_panel on delete cascade,
    person_id uuid not null references identity_person,
    primary key (panel_id, person_id)
);
create index admission_panel_member_person on admission_panel_member (person_id);

-- Reads one application in the place of a panel that is tied to it.
create table admission_stand_in (
    application_id uuid not null references admission_application,
    person_id      uuid not null references identity_person,
    named_by       uuid not null references identity_person,
    named_at       timestamptz not null,
    primary key (application_id, person_id)
);
create index admission_stand_in_person on admission_stand_in (person_id);

-- A tie that somebody declared: the tied person of themselves, or the applicant of somebody.
create table admission_relation (
    application_id uuid not null references admission_application,
    person_id      uuid not null references identity_person,
    kind           text not null check (kind in ('FAMILY', 'TEACHER', 'COLLEAGUE', 'BUSINESS', 'OTHER')),
    reason         text not null,
    declared_by    uuid not null references identity_person,
    declared_at    timestamptz not null,
    primary key (application_id, person_id)
);
create index admission_relation_person on admission_relation (person_id);
insert into admission_relation (application_id, person_id, kind, reason, declared_by, declared_at)
    select application_id, reviewer, 'OTHER', note, reviewer, changed_at from admission_review where state = 'RECUSED';

-- Who may not judge whom: by institution, by what they did, and by what was declared; never by the domain of a mail
-- address.
create or replace view admission_conflict as
    select i.application_id, m.person_id
    from admission_interest i
    join (select person_id, institution_id from v_appointment
          union
          select person_id, scope from v_grant where role = 'PARTNER_COORDINATOR' and kind = 'INSTITUTION') m
      on m.institution_id = i.institution_id
    union
    select id, person_id from admission_application
    union
    select application_id, officer from admission_nomination
    union
    select application_id, person_id from admission_relation;

-- Who holds the role of a reviewer where an application stands.
create view admission_reviewer as
    select q.person_id, a.id as application_id
    from (select distinct person_id from v_grant where role = 'REVIEWER') q
    cross join admission_application a
    join admission_call c on c.id = a.call_id
    join v_edition e on e.id = c.edition_id
    where a.state = 'SUBMITTED'
      and exists (select 1 from v_grant g
                  where g.person_id = q.person_id and g.role = 'REVIEWER'
                    and (g.kind = 'PLATFORM' or g.kind = 'PROGRAMME' and g.scope = e.programme_id
                         or g.kind = 'EDITION' and g.scope = c.edition_id or g.kind = 'TRACK' and g.scope = a.track_id));

-- Whose cells an application lies in. Until a call has panels, all reviewers of its edition are the panel of each cell.
create view admission_seated as
    select r.application_id, r.person_id,
           exists (select 1 from admission_panel p join admission_panel_member m on m.panel_id = p.id
                   where m.person_id = r.person_id and p.call_id = a.call_id and p.track_id = a.track_id
                     and p.country = a.country) as by_country
    from admission_reviewer r
    join admission_application a on a.id = r.application_id
    where not exists (select 1 from admission_panel p where p.call_id = a.call_id)
       or exists (select 1 from admission_panel p join admission_panel_member m on m.panel_id = p.id
                  where m.person_id = r.person_id and p.call_id = a.call_id and p.track_id = a.track_id
                    and (p.country is null or p.country = a.country))
       or exists (select 1 from admission_stand_in s
                  where s.application_id = r.application_id and s.person_id = r.person_id);

-- Who may read an application as a reviewer: seated, and without a tie. There is no other way to it for reviewers.
create view admission_reader as
    select s.application_id, s.person_id, s.by_country
    from admission_seated s
    where not exists (select 1 from admission_conflict x
                      where x.application_id = s.application_id and x.person_id = s.person_id);

-- An application as one reviewer may see it. What is kept from them is not selected, so that no page, search, order or
-- file can tell it.
create view admission_file as
    select r.person_id as reader, a.id as application_id, a.reading_id, admission_code(a.reading_id) as code,
           a.call_id, a.track_id, a.grade, b.blind,
           case when b.blind then admission_code(a.reading_id) else a.print_name end as shown_as,
           case when not b.blind then a.latin_name end as latin_name,
           case when not b.blind then a.person_id end as person_id,
           case when not b.blind or r.by_country then a.country end as country,
           case when not b.blind then a.submitted_at end as submitted_at,
           o.state as review, o.changed_at as reviewed_at,
           exists (select 1 from admission_decision d
                   where d.application_id = a.id and d.state = 'RELEASED') as decided
    from admission_reader r
    join admission_application a on a.id = r.application_id
    left join admission_reading g on g.call_id = a.call_id
    left join admission_review o on o.application_id = a.id and o.reviewer = r.person_id
    cross join lateral (select case coalesce(g.blindness, 'OPEN')
                                   when 'OPEN' then false
                                   when 'UNTIL_SUBMITTED' then coalesce(o.state, 'ASSIGNED') not in ('SUBMITTED', 'REOPENED')
                                   else true end as blind) b;

-- A text in which the applicant is not named. It cannot know every way to tell who somebody is; what tells it by
-- intention is withheld as a whole.
create function admission_nameless(said text, application uuid) returns text language sql stable as $$
    select coalesce((
        select regexp_replace(said, string_agg(regexp_replace(name, '([^[:alnum:][:space:]])', '\\\1', 'g'), '|'
                                               order by length(name) desc), '▒▒▒', 'gi')
        from (select name from admission_application a
              join v_person p on p.id = a.person_id
              cross join lateral unnest(array[a.print_name, a.latin_name, p.print_name, p.latin_name, p.call_me, p.email]
                                        || regexp_split_to_array(concat_ws(' ', a.print_name, a.latin_name), '\s+')) name
              where a.id = application
              union
              select i.name from admission_interest n join v_institution v on v.id = n.institution_id
              cross join lateral (select value as name from jsonb_each_text(v.name)) i
              where n.application_id = application) names
        -- Short words of Latin letters stand inside others.
        where length(name) >= case when name ~ '^[ -~]+$' then 4 else 2 end), said)
$$;
