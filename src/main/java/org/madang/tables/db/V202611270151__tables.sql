-- Lists are sorted by the reader's own order of letters, and "Team 2" stands before "Team 10" in all of them.
create collation reader_en (provider = icu, locale = 'en-u-kn-true');
create collation reader_ko (provider = icu, locale = 'ko-u-kn-true');
create collation reader_km (provider = icu, locale = 'km-u-kn-true');
create collation reader_lo (provider = icu, locale = 'lo-u-kn-true');
create collation reader_vi (provider = icu, locale = 'vi-u-kn-true');
create collation reader_th (provider = icu, locale = 'th-u-kn-true');
create collation reader_my (provider = icu, locale = 'my-u-kn-true');
create collation reader_hi (provider = icu, locale = 'hi-u-kn-true');
create collation reader_kn (provider = icu, locale = 'kn-u-kn-true');
create collation reader_id (provider = icu, locale = 'id-u-kn-true');
create collation reader_fil (provider = icu, locale = 'fil-u-kn-true');
create collation reader_ms (provider = icu, locale = 'ms-u-kn-true');

-- Identity stands below, so there is no foreign key: a view without its person is read by nobody.
create table tables_view (
    id         uuid primary key,
    person_id  uuid not null,
    list       text not null,
    name       text not null check (name <> ''),
    address    text not null,
    saved_at   timestamptz not null,
    unique (person_id, list, name)
);
