-- A million people in the scripts of our countries, a tenth of them with a Korean family name.
insert into identity_person (id, email, print_name, name_language, latin_name, country, language, zone, created_at)
select md5('crowd' || i)::uuid, 'crowd' || i || '@example.org',
       case i % 10
           when 0 then (array['김', '이', '박', '최', '정'])[1 + i / 10 % 5] || chr(44032 + i * 7 % 11172) || chr(44032 + i * 13 % 11172)
           when 1 then 'Nguyễn ' || chr(65 + i % 26) || i
           when 2 then 'សុខា ' || i
           when 3 then 'ນາງ ' || i
           else 'Person ' || chr(65 + i * 11 % 26) || i end,
       case i % 10 when 0 then 'ko' when 1 then 'vi' when 2 then 'km' when 3 then 'lo' else 'en' end,
       case when i % 10 between 1 and 3 then 'Latin ' || i else '' end,
       (array['KR', 'VN', 'KH', 'LA', 'IN', 'ID', 'PH', 'TH', 'MY', 'MM'])[1 + i % 10], 'en', 'Asia/Seoul', now()
from generate_series(1, 1000000) i;
update identity_person set language = 'ko' where id = md5('person10001')::uuid;
