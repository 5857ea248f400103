-- What a territory writes in its catalogue beside the agenda, one row a quarter.
create table edition (
    quarter      text        primary key check (quarter ~ '^20\d\d-T[1-4]$'),
    cover_line   text        not null default '',
    introduction text        not null default '',
    arrangement  text        not null check (arrangement in ('BY_COMMUNE', 'BY_THEME')),
    updated_at   timestamptz not null default now()
);
