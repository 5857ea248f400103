-- What the coordinator sets besides the name and the telephones. No personal data, but what a legal page must name.
alter table settings
    add column version     int  not null default 0,  -- of what people edit; the revision also moves with the ground
    add column accent      text check (accent ~ '^#[0-9a-f]{6}$'),      -- null: the house's own fir green
    add column accent_dark text check (accent_dark ~ '^#[0-9a-f]{6}$'); -- the same for dark screens

create table logo (
    one         boolean     primary key default true check (one),
    png         bytea       not null,                -- drawn again by us from what was sent
    width       int         not null,                -- pixels, as height
    height      int         not null,
    fingerprint text        not null,                -- first 12 hexadecimal digits of the SHA-256 of png
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now()
);

create table page_text (
    page       text        not null check (page in ('LEGAL', 'PRIVACY', 'ACCESSIBILITY')), -- SitePage
    language   text        not null check (language in ('fr', 'en')),
    body       text        not null,                 -- plain text; '' shows the usual words again
    version    int         not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (page, language)
);
