-- « Cartoparties »: dated campaigns in which residents go and see whether the sheets of their communes are right.
-- What they think should change waits in the directory; here is only what the campaign counts.

create table campaign (
    id         uuid primary key,
    slug       text        not null unique,      -- ends the public address; never changes
    name       text        not null,
    welcome    text        not null default '',
    phone      text,                             -- E.164, published on the page; forgotten a year after the end
    code       text        not null,             -- of those who take part: plain letters and digits
    starts_on  date        not null,             -- both days are of the campaign
    ends_on    date        not null check (ends_on >= starts_on),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
create index campaign_ends on campaign (ends_on);

create table campaign_commune (
    campaign_id  uuid not null references campaign (id) on delete cascade,
    commune_code text not null,                  -- INSEE
    primary key (campaign_id, commune_code)
);

-- What somebody found, one a sheet: a doubt is never overwritten by « juste ».
create table answer (
    campaign_id  uuid        not null references campaign (id) on delete cascade,
    place_id     uuid        not null,
    commune_code text,
    outcome      text        not null check (outcome in ('RIGHT', 'WRONG', 'CLOSED')),
    answered_on  date        not null,
    participant  text        not null default '', -- a first name, or nothing; forgotten a year after the end
    created_at   timestamptz not null default now(),
    updated_at   timestamptz not null default now(),
    primary key (campaign_id, place_id)
);

-- What was sent already, so that sending it twice (a double click, the same file again) counts once.
create table received (
    campaign_id uuid        not null references campaign (id) on delete cascade,
    digest      text        not null,            -- of the campaign, the place and what was said of it; of no name
    new_place   boolean     not null,
    created_at  timestamptz not null default now(),
    primary key (campaign_id, digest)
);
