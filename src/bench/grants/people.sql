-- People with 1, 10 and 100 grants: course managers of one track each, so that the last is as far away as can be.
insert into identity_person (id, email, print_name, name_language, latin_name, country, language, zone, created_at)
select md5('holder' || n)::uuid, 'holder' || n || '@example.org', 'Holder ' || n, 'en', '', 'KR', 'en', 'Asia/Seoul', now()
from unnest(array[1, 10, 100]) n;
insert into identity_grant (id, person_id, role, kind, scope, given_at, given_by)
select md5('grant' || n || '-' || i)::uuid, md5('holder' || n)::uuid, 'COURSE_MANAGER', 'TRACK', md5('scope' || i)::uuid, now(),
       md5('holder' || n)::uuid
from unnest(array[1, 10, 100]) n cross join lateral generate_series(1, n) i;
