-- An applicant may name whom they like, also every officer there is. Such a tie is kept as it was said, until another
-- officer confirms it or sets it aside with a reason.
alter table admission_relation
    add column settled_by uuid references identity_person,
    add column settled_at timestamptz,
    add column set_aside text check (set_aside <> ''),
    add check ((settled_by is null) = (settled_at is null)),
    add check (set_aside is null or settled_by is not null);
create index admission_relation_settled_by on admission_relation (settled_by) where settled_by is not null;

-- Ties by what somebody is and did; nobody has to say them.
create view admission_standing_tie as
    select i.application_id, m.person_id
    from admission_interest i
    join (select person_id, institution_id from v_appointment
          union
          select person_id, scope from v_grant where role = 'PARTNER_COORDINATOR' and kind = 'INSTITUTION') m
      on m.institution_id = i.institution_id
    union all
    select id, person_id from admission_application
    union all
    select application_id, officer from admission_nomination
    union all
    select a.id, g.person_id
    from admission_application a
    join v_institution i on i.country = a.country
    join v_grant g on g.role = 'COUNTRY_DELEGATE' and g.kind = 'INSTITUTION' and g.scope = i.id;

-- Who may not judge whom.
create or replace view admission_conflict as
    select application_id, person_id from admission_standing_tie
    union
    select application_id, person_id from admission_relation where set_aside is null;

-- Who may not stage the result of a call in which it stands: those ties that more than the applicant alone has said.
create view admission_bound as
    select application_id, person_id from admission_standing_tie
    union
    select r.application_id, r.person_id
    from admission_relation r join admission_application a on a.id = r.application_id
    where r.set_aside is null and (r.settled_by is not null or r.declared_by <> a.person_id);
