-- What a page that keeps its answers on the phone has sent of one field: by the page's own number it is known again when
-- it comes twice, late or out of order. Both clocks are kept, the phone's and ours.
create table admission_sent (
    application_id uuid not null references admission_application,
    field          text not null,
    hand           uuid not null,
    number         bigint not null,
    version        bigint not null,
    typed_at       timestamptz,
    received_at    timestamptz not null,
    primary key (application_id, field, hand)
);
