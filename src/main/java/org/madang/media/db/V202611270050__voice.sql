-- A person's name, said by them. The file itself is private; who hears it follows from the profile.
create table media_voice (
    person_id uuid primary key references identity_person,
    media_id  uuid not null references media_file,
    said_at   timestamptz not null
);
create index media_voice_media on media_voice (media_id);
