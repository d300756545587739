-- Somebody with a place asks for one in a later edition of the programme; what is granted is a claim there.
create table admission_deferral (
    id         uuid primary key,
    offer_id   uuid not null references admission_offer,
    edition_id uuid not null references programmes_edition,
    -- Where it is clear already; otherwise the place is of whichever track the edition has for them.
    track_id   uuid references programmes_track,
    reason     text not null check (reason <> ''),
    state      text not null check (state in ('ASKED', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'TAKEN_BACK', 'TAKEN_UP')),
    -- Where the enrolment stood before, so that it can stand there again.
    stood      text check (stood in ('CONDITIONAL', 'ACTIVE')),
    answer     text not null default '',
    asked_at   timestamptz not null,
    decided_by uuid references identity_person,
    decided_at timestamptz
);
create unique index admission_deferral_live on admission_deferral (offer_id) where state in ('ASKED', 'GRANTED', 'TAKEN_UP');
create index admission_deferral_edition on admission_deferral (edition_id) where state = 'GRANTED';

-- Places that are kept in an edition for people of an earlier one who have none there yet.
create view admission_claimed as
    select d.id as deferral_id, a.person_id, d.edition_id, d.track_id, a.country, a.grade
    from admission_deferral d
    join admission_offer o on o.id = d.offer_id
    join admission_application a on a.id = o.application_id
    where d.state = 'GRANTED'
      and not exists (select 1 from admission_taken t where t.person_id = a.person_id and t.edition_id = d.edition_id);
