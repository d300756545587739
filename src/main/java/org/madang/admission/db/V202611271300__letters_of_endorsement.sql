-- What an institution writes for an applicant, why it does not, and whether a delegate spoke for the whole country.
alter table admission_nomination
    add column letter text not null default '',
    add column reason text check (reason in ('UNKNOWN_TO_US', 'CANNOT_BE_SPARED', 'DOES_NOT_FIT', 'OTHERS_FIRST', 'LEFT_US', 'OTHER')),
    add column for_country boolean not null default false,
    add check (reason is null or state in ('DECLINED', 'REVOKED')),
    add check (letter = '' or state in ('ENDORSED', 'REVOKED'));

-- Endorsements that count: an application that came back for correction may name another track or country now.
create view admission_endorsed as
    select n.application_id, n.institution_id, n.rank
    from admission_nomination n
    join admission_application a on a.id = n.application_id
    join v_institution i on i.id = n.institution_id and i.country = a.country
    where n.state = 'ENDORSED'
      and (n.for_country
           or exists (select 1 from v_track_institution t
                      where t.institution_id = n.institution_id and t.track_id = a.track_id and t.role = 'PARTNER'));

-- A letter names its applicant and its institution, so there is none for a reviewer who is blind.
create view admission_file_letter as
    select f.reader, f.application_id, n.institution_id, n.rank, n.letter
    from admission_file f
    join admission_endorsed e on e.application_id = f.application_id
    join admission_nomination n on n.application_id = e.application_id and n.institution_id = e.institution_id
    where not f.blind;

-- Delegates have a stake in everybody of their country.
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
    select a.id, g.person_id
    from admission_application a
    join v_institution i on i.country = a.country
    join v_grant g on g.role = 'COUNTRY_DELEGATE' and g.kind = 'INSTITUTION' and g.scope = i.id
    union
    select application_id, person_id from admission_relation;
