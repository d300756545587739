-- A call of 20,000 applicants for 200 cells: ten tracks of twenty countries, three reviews each, a fifth of them managers,
-- three in ten women.
insert into programmes_edition (id, slug, programme_id, label, title, sequence, starts_on, ends_on, state, created_at)
values (md5('selection')::uuid, 'selection', md5('programmeADMINISTRATION')::uuid, 'Selection',
        '{"en": "Training to select for"}', 99, current_date + 60, current_date + 130, 'OPEN', now());
insert into programmes_track (id, slug, edition_id, title, summary, field, countries, zone, languages, starts_on, ends_on,
                              colour, position, required_percent, created_at)
select md5('selection' || t)::uuid, 'selection-' || t, md5('selection')::uuid,
       jsonb_build_object('en', 'Track ' || t), '{}', 'film', '{}', 'Asia/Seoul', '{en}', current_date + 60,
       current_date + 130, 'RED', t, 80, now()
from generate_series(0, 9) t;
create temporary table sending as
select row_number() over () - 1 as no, code
from unnest('{BD,BT,BN,KH,IN,ID,KZ,KG,LA,MY,MN,MM,NP,PK,PH,LK,TJ,TH,UZ,VN}'::text[]) code;
insert into programmes_seat_cell (id, edition_id, track_id, country, grade, seats, floor, created_at)
select md5('selection' || t || code)::uuid, md5('selection')::uuid, md5('selection' || t)::uuid, code, null, 10, 0, now()
from generate_series(0, 9) t, sending;
insert into admission_call (id, slug, edition_id, title, intro, zone, opens_local, closes_local, opens_at, closes_at,
                            needs_endorsement, created_at, announced_at)
values (md5('selection')::uuid, 'selection', md5('selection')::uuid, '{"en": "A call of 20,000"}', '{}', 'Asia/Seoul',
        now() - interval '60 days', now() - interval '1 day', now() - interval '60 days', now() - interval '1 day', false, now(), now());
insert into admission_form (call_id, version, created_at) values (md5('selection')::uuid, 1, now());
insert into admission_call_track (call_id, track_id)
select md5('selection')::uuid, md5('selection' || t)::uuid from generate_series(0, 9) t;
insert into admission_question (call_id, version, key, position, label, kind, grapheme_limit, required, asks_gender)
values (md5('selection')::uuid, 1, 'gender', 1, '{"en": "Gender"}', 'CHOICE', 0, false, true);
insert into admission_option (call_id, version, question_key, value, position, label)
values (md5('selection')::uuid, 1, 'gender', 'woman', 1, '{"en": "Woman"}'),
       (md5('selection')::uuid, 1, 'gender', 'man', 2, '{"en": "Man"}');
update admission_form set released_at = now() where call_id = md5('selection')::uuid;
create temporary table applying as
select i, md5('applying' || i)::uuid as person_id, md5('application' || i)::uuid as id, i % 10 as t, code
from generate_series(0, 19999) i join sending on no = i / 10 % 20;
insert into identity_person (id, email, print_name, name_language, latin_name, country, language, zone, created_at)
select person_id, 'applying' || i || '@example.org', 'Applicant ' || i, 'en', 'Applicant ' || i, code, 'en', 'Asia/Seoul', now()
from applying;
insert into admission_application (id, call_id, form_version, person_id, state, version, print_name, latin_name, track_id, country, grade,
                                   created_at, submitted_at, changed_at)
select id, md5('selection')::uuid, 1, person_id, 'SUBMITTED', 1, 'Applicant ' || i, 'Applicant ' || i,
       md5('selection' || t)::uuid, code, case when i * 7919 % 10 < 2 then 'MANAGER' else 'REGULAR' end, now(), now(), now()
from applying;
insert into admission_answer (application_id, field, value, version)
select id, 'q-gender', case when i * 104729 / 200 % 10 < 3 then 'woman' else 'man' end, 1 from applying;
insert into admission_review (application_id, reviewer, state, note, changed_at)
select id, md5('person' || 10010 + r)::uuid, 'SUBMITTED', '', now()
from applying, generate_series(0, 2) r;
insert into admission_mark (application_id, judge, criterion, score, version)
select id, md5('person' || 10010 + r)::uuid, 'overall', 1 + (i * 31 / 200 + r * 17 + i / 7) % 5, 1
from applying, generate_series(0, 2) r;
