-- What a person asks about the place they are offered, before they say yes or no.
create table admission_offer_question (
    id          uuid primary key,
    offer_id    uuid not null references admission_offer,
    question    text not null check (question <> ''),
    asked_at    timestamptz not null,
    answer      text,
    answered_by uuid references identity_person,
    answered_at timestamptz,
    check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
create index admission_offer_question_offer on admission_offer_question (offer_id);
create index admission_offer_question_open on admission_offer_question (asked_at) where answer is null;
create index admission_offer_late on admission_offer (answer_by) where state = 'OPEN';
