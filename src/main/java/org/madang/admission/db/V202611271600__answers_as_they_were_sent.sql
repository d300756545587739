-- What an application said when it was sent back: its applicant writes in it from then on, and an officer may take it up
-- again as it was.
create table admission_sent_answer (
    application_id uuid not null references admission_application,
    field          text not null,
    value          text not null,
    version        bigint not null,
    agreed         jsonb,
    media_id       uuid references media_file,
    primary key (application_id, field)
);
create index admission_sent_answer_media on admission_sent_answer (media_id) where media_id is not null;

-- The version of the form that those answers answer; null unless they are kept.
alter table admission_application add column sent_form integer;

-- Of those that are with their applicants now, the answers as they are.
insert into admission_sent_answer (application_id, field, value, version, agreed, media_id)
select n.application_id, n.field, n.value, n.version, n.agreed, n.media_id
from admission_answer n join admission_application a on a.id = n.application_id where a.state = 'RETURNED';
update admission_application set sent_form = form_version where state = 'RETURNED';
