-- Places that help, as the national standard « lieux de médiation numérique » v1.0.2 describes them.
-- Professional contact data only (phone and e-mail of a place): kept while the place is shown,
-- erased three years after it has gone (purpose: letting people reach the place).

create table source (
    id         text primary key,            -- short, chosen by the operator: 'standard', 'paca'…
    name       text        not null,
    licence    text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

create table organisation (
    id         uuid primary key,
    name       text        not null,
    plain_name text        not null unique, -- PlainText.of(name): one organisation a plain name
    pivot      text,                        -- SIRET, RNA or RIDET when known
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

create table place (
    id                 uuid primary key,
    code               text        not null unique,  -- short and stable, ends the public address
    slug               text        not null,         -- the words before the code; may change with the name
    source_id          text        not null references source (id),
    source_key         text        not null,         -- the row's id in its source
    organisation_id    uuid references organisation (id),
    name               text        not null,
    pivot              text,                          -- null when unknown (the standard's zeros)
    commune_code       text,                          -- INSEE; null when the commune is outside what this instance knows
    commune_name       text        not null,
    postal_code        text,
    address            text        not null default '',
    address_extra      text        not null default '',
    latitude           float8      not null,
    longitude          float8      not null,
    position_precision text        not null check (position_precision in ('EXACT', 'COMMUNE')),
    typologies         text[]      not null default '{}', -- enum names, as all arrays of words below
    phone              text,                              -- E.164
    emails             text[]      not null default '{}',
    websites           text[]      not null default '{}',
    hours              text        not null default '',   -- as given; understood at reading
    summary            text        not null default '',
    detail             text        not null default '',
    collected_by       text        not null default '',   -- the standard's « source »
    itinerancies       text[]      not null default '{}', -- FIXED, ITINERANT, both or none said
    parent             text        not null default '',   -- « structure_parente » as given
    updated_on         date,                              -- « date_maj »; null when unbelievable
    services           text[]      not null default '{}',
    audiences          text[]      not null default '{}',
    specific_cares     text[]      not null default '{}',
    costs              text[]      not null default '{}',
    programmes         text[]      not null default '{}',
    labels             text[]      not null default '{}',
    other_labels       text[]      not null default '{}',
    access_modes       text[]      not null default '{}',
    support_modes      text[]      not null default '{}',
    accessibility_url  text,
    booking_url        text,
    raw                jsonb       not null,              -- the row as it was, every field
    fingerprint        text        not null,              -- of raw and of the reader's version
    gone_at            timestamptz,                       -- when its source stopped naming it
    created_at         timestamptz not null default now(),
    updated_at         timestamptz not null default now(),
    unique (source_id, source_key)
);
create index place_commune on place (commune_code) where gone_at is null;

-- One import of one file, and everything in it that was doubtful.
create table import_run (
    id          uuid primary key,
    source_id   text        not null references source (id),
    file_name   text        not null,
    started_at  timestamptz not null,
    finished_at timestamptz,
    rows_read   int         not null default 0,
    created     int         not null default 0,
    updated     int         not null default 0,
    unchanged   int         not null default 0,
    rejected    int         not null default 0,
    gone        int         not null default 0,
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now()
);
create table import_finding (
    run_id     uuid not null references import_run (id) on delete cascade,
    row_number int  not null,               -- 1 is the first record after the header
    source_key text not null default '',
    field      text not null,
    value      text not null,               -- what was there, at most 500 characters
    action     text not null                -- what was done with it, in French
);
create index import_finding_run on import_finding (run_id, row_number);

-- What search reads: narrow rows, bit masks (bit n = the enum constant of ordinal n), one row a shown place.
-- Derived from place; can be made again at any time.
create table hours_text (
    id   int generated always as identity primary key,
    text text not null
);
create unique index hours_text_once on hours_text (md5(text)); -- texts can be too long for an index of their own
create table place_search (
    place_id   uuid primary key references place (id) on delete cascade,
    position   cube     not null,            -- ll_to_earth(latitude, longitude)
    services   int      not null,
    audiences  int      not null,
    cares      int      not null,
    costs      int      not null,
    programmes int      not null,
    labels     int      not null,
    accesses   int      not null,
    supports   int      not null,
    itinerant  boolean  not null,
    hours_id   int      references hours_text (id),
    typologies text[]   not null,
    document   tsvector not null             -- name A, commune and organisation B, words of its summary C
);
create index place_search_position on place_search using gist (position);
create index place_search_document on place_search using gin (document);
create index place_search_typologies on place_search using gin (typologies);
