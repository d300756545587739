-- Whoever did not send a draft in time asks for more. Answered by more time, or by the word that it stays as it is.
create table admission_time_request (
    application_id uuid primary key references admission_application,
    words          text not null check (words <> ''),
    asked_at       timestamptz not null,
    answered_at    timestamptz
);

-- The drafts of one call, however many applications it has.
create index admission_application_unsent on admission_application (call_id, id) where state in ('DRAFT', 'LAPSED');
