-- Five works a track; those of the newest editions are still being written.
create temporary table made as
select x.*, md5('work' || i)::uuid as id, md5('version' || i)::uuid as version_id, md5('film' || i)::uuid as media_id, p.country,
       (array['DANCE_FILM', 'BOOK', 'FILM_PROPOSAL', 'NARRATIVE'])[1 + t % 4] as type
from taking x join place p on p.no = x.i % 10 where x.k < 5 and x.t < 100;
begin;
insert into works_work (id, track_id, edition_id, author_id, type, language, country, audience, state, state_since, version_id,
                        public_no, slug, published_at, created_at, created_by)
select id, track_id, edition_id, person_id, type, 'en', country, 'PUBLIC', case when n = 9 then 'DRAFT' else 'PUBLISHED' end, now(),
       version_id, case when n < 9 then country || '-' || label || '-' || i end, case when n < 9 then 'work-' || i end,
       case when n < 9 then now() - make_interval(days => 365 * (9 - n)) end, now(), person_id
from made;
insert into works_version (id, work_id, number, title, synopsis, body, created_at)
select version_id, id, 1, jsonb_build_object('en', 'The river keeps the song ' || i, 'ko', '강은 노래를 간직한다 ' || i),
       jsonb_build_object('en', 'A grandmother teaches a dance that nobody wrote down, and her town learns it by walking.',
                          'ko', '아무도 적어 두지 않은 춤을 할머니가 가르치고, 마을은 걸으며 배운다.'), '{}', now()
from made;
commit;
insert into works_credit (version_id, position, person_id, name, name_language, role)
select version_id, c, md5('person' || (i + 150 * (c - 1)) % 10000)::uuid, 'Maker ' || i || ' ' || c, 'en', 'AUT'
from made, generate_series(1, 3) c;
insert into media_file (id, sha256, size, type, name, owner, visibility, duration_ms, created_at)
select media_id, md5('a' || i) || md5('b' || i), 1000000 + i, case when type = 'DANCE_FILM' then 'video/mp4' else 'application/epub+zip' end,
       'work-' || i, person_id, 'PUBLIC', case when type = 'DANCE_FILM' then 180000 end, now()
from made;
insert into works_file (version_id, slot, media_id, sha256, duration_ms, attached_at, attached_by)
select version_id, 'MAIN', media_id, md5('a' || i) || md5('b' || i), case when type = 'DANCE_FILM' then 180000 end, now(), person_id
from made;
insert into works_rights (version_id, licence, declared_by, declared_at)
select version_id, 'CC_BY_4_0', person_id, now() from made;

insert into certificates_certificate (id, person_id, track_id, state, credited, expected, required, works, print_name, number, code,
                                      issued_at, created_at)
select md5('certificate' || i || '-' || t)::uuid, person_id, track_id, 'ISSUED', 20, 24, 80, 1, 'Person ' || i,
       label || '-' || i || '-' || t, 'code-' || i || '-' || t, now(), now()
from taking where n < 9 and i % 9 <> 0;
