-- A million applications: ten calls that the same 100,000 people answered, to ten tracks from ten countries. Six in ten are
-- endorsed, one in ten is selected, four in five of these accept. Two in three say their gender, and everybody wrote a statement.
insert into identity_person (id, email, print_name, name_language, latin_name, country, language, zone, created_at)
select md5('many' || i)::uuid, 'many' || i || '@example.org', 'Many ' || i, 'en', 'Many ' || i,
       (array['KR', 'VN', 'KH', 'LA', 'IN', 'ID', 'PH', 'TH', 'MY', 'MM'])[1 + i % 10], 'en', 'Asia/Seoul', now()
from generate_series(1, 100000) i;
insert into programmes_edition (id, slug, programme_id, label, title, sequence, starts_on, ends_on, state, created_at)
values (md5('many')::uuid, 'many', md5('programmeADMINISTRATION')::uuid, 'Many', '{"en": "Training that many want"}', 98,
        current_date + 60, current_date + 130, 'OPEN', now());
insert into programmes_track (id, slug, edition_id, title, summary, field, countries, zone, languages, starts_on, ends_on,
                              colour, position, required_percent, created_at)
select md5('many' || t)::uuid, 'many-' || t, md5('many')::uuid, jsonb_build_object('en', 'Track ' || t), '{}', 'film', '{}',
       'Asia/Seoul', '{en}', current_date + 60, current_date + 130, 'RED', t, 80, now()
from generate_series(0, 9) t;
insert into admission_call (id, slug, edition_id, title, intro, zone, opens_local, closes_local, opens_at, closes_at,
                            needs_endorsement, created_at, announced_at)
select md5('many' || c)::uuid, 'many-' || c, md5('many')::uuid, jsonb_build_object('en', 'Call ' || c), '{}', 'Asia/Seoul',
       now() - interval '60 days', now() - interval '1 day', now() - interval '60 days', now() - interval '1 day', true, now(), now()
from generate_series(0, 9) c;
insert into admission_call_track (call_id, track_id)
select md5('many' || c)::uuid, md5('many' || t)::uuid from generate_series(0, 9) c, generate_series(0, 9) t;
insert into admission_form (call_id, version, created_at) select md5('many' || c)::uuid, 1, now() from generate_series(0, 9) c;
insert into admission_question (call_id, version, key, position, label, kind, grapheme_limit, required, asks_gender)
select md5('many' || c)::uuid, 1, 'gender', 1, '{"en": "Gender"}', 'CHOICE', 0, false, true from generate_series(0, 9) c;
insert into admission_option (call_id, version, question_key, value, position, label)
select md5('many' || c)::uuid, 1, 'gender', value, position, jsonb_build_object('en', value)
from generate_series(0, 9) c, (values ('woman', 1), ('man', 2)) option (value, position);
update admission_form set released_at = now() where version = 1 and released_at is null
and call_id in (select md5('many' || c)::uuid from generate_series(0, 9) c);
insert into admission_application (id, call_id, form_version, person_id, state, version, print_name, latin_name, track_id,
                                   country, grade, created_at, submitted_at, changed_at)
select md5('many' || c || ' ' || i)::uuid, md5('many' || c)::uuid, 1, md5('many' || i)::uuid, 'SUBMITTED', 1, 'Many ' || i,
       'Many ' || i, md5('many' || i / 10 % 10)::uuid,
       (array['KR', 'VN', 'KH', 'LA', 'IN', 'ID', 'PH', 'TH', 'MY', 'MM'])[1 + i % 10],
       case when i % 5 = 0 then 'MANAGER' else 'REGULAR' end, now(), now(), now()
from generate_series(0, 9) c, generate_series(1, 100000) i;
insert into admission_answer (application_id, field, value, version)
select md5('many' || c || ' ' || i)::uuid, 'q-gender', (array['woman', 'man'])[1 + i % 2], 1
from generate_series(0, 9) c, generate_series(1, 100000) i where i % 3 > 0;
insert into admission_answer (application_id, field, value, version)
select md5('many' || c || ' ' || i)::uuid, 'statement', 'I have worked in the theatre of my town for ' || i % 20 || ' years.', 1
from generate_series(0, 9) c, generate_series(1, 100000) i;
-- Not by who reads the pages, or they would be tied to every one of them.
insert into admission_nomination (application_id, institution_id, state, rank, officer, decided_at)
select md5('many' || c || ' ' || i)::uuid, (select id from institutions_institution order by id limit 1), 'ENDORSED', i,
       md5('person10002')::uuid, now()
from generate_series(0, 9) c, generate_series(1, 100000) i where i % 10 < 6;
insert into admission_batch (id, call_id, answer_local, answer_by, decisions, released_by, released_at)
select md5('many' || c)::uuid, md5('many' || c)::uuid, now(), now(), 10000, md5('person10001')::uuid, now()
from generate_series(0, 9) c;
insert into admission_decision (id, application_id, verdict, state, batch_id, staged_by, staged_at)
select md5('many' || c || ' ' || i)::uuid, md5('many' || c || ' ' || i)::uuid, 'SELECT', 'RELEASED', md5('many' || c)::uuid,
       md5('person10001')::uuid, now()
from generate_series(0, 9) c, generate_series(1, 100000) i where i % 10 = 0;
insert into admission_offer (id, application_id, decision_id, state, opened_at, answer_by, answered_at)
select md5('many' || c || ' ' || i)::uuid, md5('many' || c || ' ' || i)::uuid, md5('many' || c || ' ' || i)::uuid, 'ACCEPTED',
       now(), now(), now()
from generate_series(0, 9) c, generate_series(1, 100000) i where i % 10 = 0 and i % 50 <> 0;
