-- Somebody whom an applicant knows among those who might judge them. Whoever has this very name there is tied at once;
-- otherwise the secretariat says who it is.
create table admission_named (
    id             uuid primary key,
    application_id uuid not null references admission_application,
    name           text not null,
    kind           text not null check (kind in ('FAMILY', 'TEACHER', 'COLLEAGUE', 'BUSINESS', 'OTHER')),
    named_at       timestamptz not null,
    settled_by     uuid references identity_person,
    settled_at     timestamptz,
    unique (application_id, name),
    check ((settled_by is null) = (settled_at is null))
);
