-- Whether anybody said by which clock a person lives: they, their browser or an office. Until then it is the secretariat's.
alter table identity_person add column zone_told boolean not null default false;
update identity_person set zone_told = zone <> 'Asia/Seoul';
