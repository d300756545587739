-- The letter that went out with a decision, as it was previewed: kept with its batch for ever, without a name in a column.
create table admission_letter (
    decision_id uuid primary key references admission_decision,
    batch_id    uuid not null references admission_batch,
    kind        text not null check (kind in ('SELECT', 'RESERVE', 'NO', 'CHANGED')),
    language    text not null,
    subject     text not null,
    text        text not null,
    -- False when the person had no address, so that nothing was sent.
    addressed   boolean not null
);
create index admission_letter_batch on admission_letter (batch_id);
create trigger admission_letter_is_frozen before update or delete on admission_letter
    for each row execute function admission_selection_is_kept();

-- A letter that seems to contradict another goes out only after an officer said why it may.
create table admission_acknowledgement (
    decision_id     uuid not null references admission_decision,
    kind            text not null,
    reason          text not null check (reason <> ''),
    acknowledged_by uuid not null references identity_person,
    acknowledged_at timestamptz not null,
    primary key (decision_id, kind)
);
