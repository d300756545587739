-- One officer, one institution, one application: answered once from a phone without signing in.
create table admission_endorsement_link (
    id             uuid primary key,
    token          bytea not null unique,
    application_id uuid not null references admission_application,
    institution_id uuid not null references institutions_institution,
    officer        uuid not null references identity_person,
    asked_by       uuid not null references identity_person,
    asked_at       timestamptz not null,
    expires_at     timestamptz not null,
    used_at        timestamptz
);
create index admission_endorsement_link_of on admission_endorsement_link (application_id, institution_id, asked_at desc);
