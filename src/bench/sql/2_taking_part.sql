-- Person i takes the course i modulo 150; the first 500 take the big course as well.
create temporary table taking as
select i, c.t, c.id as track_id, c.edition_id, c.kind, c.n, c.label, md5('person' || i)::uuid as person_id, i / 150 as k
from generate_series(0, 9999) i join course c on c.t = i % 150
union all
select i, c.t, c.id, c.edition_id, c.kind, c.n, c.label, md5('person' || i)::uuid, i
from generate_series(0, 499) i join course c on c.t = 150;
insert into cohorts_enrolment (id, person_id, track_id, edition_id, country, grade, state, enrolled_at, changed_at)
select md5('enrolment' || i || '-' || t)::uuid, person_id, track_id, edition_id, p.country,
       case when kind = 'EXPERT' then 'EXPERT' when i % 3 = 0 then 'MANAGER' else 'REGULAR' end,
       case when n = 9 then 'ACTIVE' when i % 9 = 0 then 'NOT_COMPLETED' else 'COMPLETED' end, now(), now()
from taking join place p on p.no = i % 10;
insert into identity_grant (id, person_id, role, kind, scope, given_at)
select md5('takes' || i || '-' || t)::uuid, person_id, 'PARTICIPANT', 'TRACK', track_id, now() from taking;
insert into identity_grant (id, person_id, role, kind, scope, given_at)
select md5(role || t)::uuid, md5('person' || who)::uuid, role, 'TRACK', id, now()
from (select t, id, 'COURSE_MANAGER' as role, case when t = 150 then 10000 else 10002 + t % 8 end as who from course
      union all select t, id, 'INSTRUCTOR', 10010 + t % 20 from course
      union all select t, id, 'INSTRUCTOR', 10030 + t % 20 from course where t % 2 = 0) staff (t, id, role, who)
on conflict do nothing;
insert into identity_grant (id, person_id, role, kind, scope, given_at)
values (md5('secretariat')::uuid, md5('person10001')::uuid, 'SECRETARIAT', 'PLATFORM', null, now());

insert into cohorts_team (id, track_id, name, formed_at)
select md5('team' || t || '-' || g)::uuid, id, 'Team ' || chr(65 + g), now() from course, generate_series(0, 7) g;
insert into cohorts_team_member (team_id, person_id)
select md5('team' || t || '-' || k % 8)::uuid, person_id from taking;

insert into schedule_session (id, track_id, week_no, title, local_start, zone, starts_at, minutes, provider_link, state,
                              roll_call_state, roll_call_closed_at, planned_at)
select md5('session' || t || '-' || w || '-' || d)::uuid, id, w + 1,
       jsonb_build_object('en', 'Meeting ' || d + 1 || ' of week ' || w + 1, 'ko', w + 1 || '주차 ' || d + 1 || '차 모임'),
       at, zone, at at time zone zone, 90, 'https://meet.example.org/' || t || '/' || w || '/' || d,
       case when past then 'HELD' else 'SCHEDULED' end, case when past then 'CLOSED' else 'OPEN' end,
       case when past then now() end, now()
from (select *, (starts_on + 7 * w + 1 + 2 * d) + time '19:00' as at, starts_on + 7 * w + 1 + 2 * d < current_date - 1 as past
      from course, generate_series(0, 11) w, generate_series(0, 1) d) planned;
insert into schedule_mark (session_id, person_id, status, units, counts, decided_by, decided_at)
select s.id, x.person_id, m.status, case when m.status in ('ABSENT', 'EXCUSED') then 0 when m.status = 'LATE' then 0.5 else 1 end,
       m.status <> 'EXCUSED', md5('person10000')::uuid, now()
from schedule_session s join taking x on x.track_id = s.track_id
cross join lateral (select (array['PRESENT', 'PRESENT', 'PRESENT', 'PRESENT', 'PRESENT', 'PRESENT', 'LATE', 'ABSENT', 'PRESENT',
                                  'EXCUSED'])[1 + (x.i * 31 + extract(day from s.starts_at)::int) % 10] as status) m
where s.roll_call_state = 'CLOSED';

insert into learning_week (track_id, no, title, highlights, starts_on, ends_on, written_at)
select id, w + 1, jsonb_build_object('en', 'Week ' || w + 1 || ': from the first idea to a plan', 'ko', w + 1 || '주차: 첫 생각에서 계획까지'),
       jsonb_build_object('en', E'Bring one picture from home\nMeet your team and agree on a working language\nWrite the first page together',
                          'ko', E'집에서 사진 한 장 가져오기\n팀을 만나 함께 쓸 말 정하기\n첫 쪽을 함께 쓰기'),
       starts_on + 7 * w, starts_on + 7 * w + 6, now()
from course, generate_series(0, 11) w;
insert into learning_lesson (id, track_id, week_no, position, title, body, minutes, written_at)
select md5('lesson' || t || '-' || w || '-' || l)::uuid, id, w + 1, l,
       jsonb_build_object('en', 'Lesson ' || l || ' of week ' || w + 1, 'ko', w + 1 || '주차 ' || l || '과'),
       jsonb_build_object('en', repeat('Look at the picture for a minute before you write a word. ', 30)), 20, now()
from course, generate_series(0, 11) w, generate_series(1, 3) l;
insert into learning_assignment (id, track_id, week_no, title, instructions, kind, due_at, set_at)
select md5('assignment' || t || '-' || w)::uuid, id, w + 1,
       jsonb_build_object('en', 'One page of your team’s story', 'ko', '우리 팀 이야기 한 쪽'),
       jsonb_build_object('en', 'Write it in your own language first.'), case when w % 2 = 0 then 'TEAM' else 'INDIVIDUAL' end,
       (starts_on + 7 * w + 5)::timestamp at time zone zone, now()
from course, generate_series(0, 11) w;
insert into learning_completion (lesson_id, person_id, done_at)
select l.id, x.person_id, now()
from taking x join learning_lesson l on l.track_id = x.track_id
where x.n = 9 and l.week_no <= 6 and (x.i + l.position) % 3 > 0;
