-- The same rows every time; only dates follow the day of the run, so that the newest editions are in mid-course.
create temporary table place (no integer primary key, country text, zone text, name text);
insert into place values
    (0, 'KH', 'Asia/Phnom_Penh', 'Cambodia'), (1, 'LA', 'Asia/Vientiane', 'Laos'), (2, 'VN', 'Asia/Ho_Chi_Minh', 'Vietnam'),
    (3, 'MM', 'Asia/Yangon', 'Myanmar'), (4, 'TH', 'Asia/Bangkok', 'Thailand'), (5, 'ID', 'Asia/Jakarta', 'Indonesia'),
    (6, 'PH', 'Asia/Manila', 'Philippines'), (7, 'MY', 'Asia/Kuala_Lumpur', 'Malaysia'), (8, 'IN', 'Asia/Kolkata', 'India'),
    (9, 'UZ', 'Asia/Tashkent', 'Uzbekistan');
create temporary table given (no integer primary key, written text, language text, latin text);
insert into given values
    (0, 'សុខា', 'km', 'Sokha'), (1, 'ນາງ ຄຳ', 'lo', 'Kham'), (2, 'Minh Anh', 'vi', 'Minh Anh'), (3, 'အေးအေး', 'my', 'Aye Aye'),
    (4, 'สมชาย', 'th', 'Somchai'), (5, 'Dewi', 'id', 'Dewi'), (6, 'Maria', 'fil', 'Maria'), (7, 'Nurul', 'ms', 'Nurul'),
    (8, 'प्रिया', 'hi', 'Priya'), (9, 'Dilnoza', 'uz', 'Dilnoza');

-- 10,000 participants and after them 50 who run things: 10000 a course manager, 10001 the secretariat.
insert into identity_person (id, email, print_name, name_language, latin_name, country, language, zone, created_at)
select md5('person' || i)::uuid, 'person' || i || '@example.org', g.written || ' ' || chr(65 + i / 26 % 26) || i, g.language,
       g.latin || ' ' || chr(65 + i * 7 % 26) || i, p.country, 'en', p.zone, now() - interval '1 year'
from generate_series(0, 10049) i join place p on p.no = i % 10 join given g on g.no = i % 10;

insert into institutions_institution (id, slug, name, country, kind, city, created_at)
select md5('institution' || i)::uuid, 'institution-' || i,
       jsonb_build_object('en', 'Institute ' || i || ' of Arts and Culture of ' || p.name, 'ko', '문화예술원 ' || i),
       case when i < 50 then p.country else 'KR' end,
       case when i < 50 then 'PARTNER' when i < 58 then 'OPERATOR' else 'MINISTRY' end, 'City ' || i, now()
from generate_series(0, 59) i join place p on p.no = i % 10;

insert into programmes_programme (id, slug, title, summary, kind, created_at)
select md5('programme' || kind)::uuid, lower(kind) || '-training', jsonb_build_object('en', en, 'ko', ko),
       jsonb_build_object('en', 'A standing training for people who make and run culture, held once a year with institutions of ten countries.',
                          'ko', '열 나라의 기관과 함께 해마다 여는 문화 인력 연수입니다.'), kind, now()
from (values ('EXPERT', 'Cultural Expert Training', '문화전문가 연수'),
             ('ADMINISTRATION', 'Cultural Administration Training', '문화행정 연수')) v (kind, en, ko);

-- Ten years of two programmes.
create temporary table holding as
select kind, n, md5('edition' || kind || n)::uuid as id,
       (extract(year from current_date)::int - 9 + n)::text as label, current_date - 38 - 365 * (9 - n) as starts_on
from (values ('EXPERT'), ('ADMINISTRATION')) k (kind), generate_series(0, 9) n;
insert into programmes_edition (id, slug, programme_id, label, title, sequence, starts_on, ends_on, state, created_at)
select id, lower(kind) || '-' || label, md5('programme' || kind)::uuid, label,
       jsonb_build_object('en', 'Training of ' || label, 'ko', label || '년 연수'), n + 1, starts_on, starts_on + 83,
       case when n = 9 then 'OPEN' else 'CLOSED' end, now()
from holding;

-- 150 tracks of about 67 people, and one more (number 150) with 500.
create temporary table course as
select t, md5('track' || t)::uuid as id, h.id as edition_id, h.kind, h.label, h.starts_on, h.n, p.country, p.zone, p.name
from generate_series(0, 150) t
join holding h on case when t = 150 then h.kind = 'EXPERT' and h.n = 9
                       when t < 100 then h.kind = 'EXPERT' and h.n = t / 10
                       else h.kind = 'ADMINISTRATION' and h.n = (t - 100) / 5 end
join place p on p.no = t % 10;
insert into programmes_track (id, slug, edition_id, title, summary, field, countries, zone, languages, starts_on, ends_on,
                              colour, position, required_percent, created_at)
select id, 'track-' || t, edition_id,
       jsonb_build_object('en', 'Course ' || t || ' for ' || name, 'ko', '과정 ' || t),
       jsonb_build_object('en', 'Twelve weeks on line with two meetings a week, a team of eight, and one work that is shown at the end. '
                                || 'Instructors comment on every version; the partner in ' || name || ' and the operator approve the same one.',
                          'ko', '매주 두 번 만나는 열두 주의 온라인 과정입니다. 여덟 명이 한 팀이 되어 작품 하나를 만듭니다.'),
       case when kind = 'EXPERT' then (array['film', 'publishing', 'performing-arts', 'visual-arts'])[1 + t % 4]
            else 'cultural-administration' end,
       array[country], zone, array['en', 'ko'], starts_on, starts_on + 83,
       (array['RED', 'YELLOW', 'GREEN', 'PLUM', 'INDIGO'])[1 + t % 5], t % 10, 80, now()
from course;

insert into programmes_phase (id, edition_id, kind, title, starts_on, ends_on, created_at)
select md5('phase' || kind || n || k)::uuid, id, (array['COURSE', 'PRACTICE', 'FORUM'])[1 + k],
       jsonb_build_object('en', (array['Course on line', 'Practice', 'Forum'])[1 + k], 'ko', (array['온라인 과정', '실습', '포럼'])[1 + k]),
       starts_on + 28 * k, starts_on + 28 * k + 27, now()
from holding, generate_series(0, 2) k;
insert into programmes_part (id, edition_id, track_id, institution_id, role, created_at)
select md5('part' || t || role)::uuid, edition_id, id,
       md5('institution' || case role when 'PARTNER' then t % 50 else 50 + t % 8 end)::uuid, role, now()
from course, (values ('PARTNER'), ('OPERATOR')) r (role);
insert into programmes_part (id, edition_id, institution_id, role, created_at)
select md5('host' || kind || n)::uuid, id, md5('institution58')::uuid, 'HOST', now() from holding;
insert into programmes_seat_cell (id, edition_id, track_id, country, grade, seats, floor, created_at)
select md5('seat' || t || g)::uuid, edition_id, id, country, g, 30, 5, now()
from course, (values ('MANAGER'), ('REGULAR'), ('EXPERT')) v (g) where (kind = 'EXPERT') = (g = 'EXPERT');
insert into programmes_claim (id, subject_kind, subject_id, figure_key, value_number, source, source_url, said_by, said_on,
                              recorded_by, recorded_at)
select md5('claim' || kind || n || f)::uuid, 'EDITION', id, f, 100 + n, 'Press release of ' || label, 'https://example.org/' || label,
       'Ministry of Culture', starts_on, md5('person10001')::uuid, now()
from holding, unnest(array['experts', 'tracks', 'books', 'film-proposals', 'narratives', 'dance-films', 'administrators',
                           'operating-institutions', 'overseas-institutions', 'outputs']) f;
insert into programmes_claim (id, subject_kind, subject_id, figure_key, value_number, value_from, value_to, source, said_by,
                              recorded_by, recorded_at)
select md5('dates' || t)::uuid, 'TRACK', id, 'weeks', 12, null::date, null::date, 'Yearbook', 'Operator', md5('person10001')::uuid, now() from course
union all
select md5('said' || t)::uuid, 'TRACK', id, 'dates', null, starts_on, starts_on + 83, 'Yearbook', 'Operator', md5('person10001')::uuid, now()
from course;
