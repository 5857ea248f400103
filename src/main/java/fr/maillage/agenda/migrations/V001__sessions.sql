-- What is planned: activities, and the dates on which they happen.

-- What is offered: a workshop that one signs up for, regular hours of help, a public event.
create table activity (
    id               uuid primary key,
    code             text        not null unique,      -- ends the public address; never changes
    slug             text        not null default '',  -- the words before it
    kind             text        not null check (kind in ('WORKSHOP', 'PERMANENCE', 'EVENT')),
    title            text        not null,
    summary          text        not null default '',  -- what it is
    outcome          text        not null default '',  -- what one can do afterwards
    level            text        not null default 'ANY' check (level in ('ANY', 'BEGINNER', 'EASY', 'CONFIDENT')),
    audiences        integer     not null default 0,   -- bits of directory.Audience; 0 for everyone
    services         integer     not null default 0,   -- bits of directory.Service
    duration_minutes integer     not null default 120 check (duration_minutes between 5 and 1440),
    cost_cents       integer     not null default 0 check (cost_cents >= 0),
    cost_note        text        not null default '',
    bring            text        not null default '',  -- what to bring
    phone            text,                             -- E.164; whom to ask
    organisation_id  uuid,                             -- an organisation of the directory
    animator_id      uuid,                             -- whoever has an account
    animator_name    text        not null default '',  -- as it is shown
    version          integer     not null default 0,   -- two people do not overwrite each other
    archived_at      timestamptz,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now()
);
create index activity_organisation on activity (organisation_id);
create index activity_animator on activity (animator_id);

-- The seats of one session, or of a whole series. Whoever takes a seat locks the row first.
create table seating (
    id             uuid primary key,
    seats          integer     not null check (seats between 1 and 1000),
    taken          integer     not null default 0,     -- those held for somebody who was offered one included
    waiting        integer     not null default 0 check (waiting >= 0),
    waiting_list   boolean     not null default true,
    closes_minutes integer     not null default 0 check (closes_minutes >= 0), -- before the (first) session begins
    created_at     timestamptz not null default now(),
    updated_at     timestamptz not null default now(),
    constraint never_oversold check (taken between 0 and seats)
);

-- Sessions that one signs up for as a whole.
create table series (
    id          uuid primary key,
    activity_id uuid        not null references activity (id),
    title       text        not null default '',
    seating_id  uuid        not null references seating (id),
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now()
);
create index series_activity on series (activity_id);
create index series_seating on series (seating_id);

-- A kit that goes from place to place: tablets, a projector.
create table kit (
    id              uuid primary key,
    name            text        not null,
    organisation_id uuid,
    created_at      timestamptz not null default now(),
    updated_at      timestamptz not null default now()
);

create table session (
    id             uuid primary key,
    code           text             not null unique,   -- the public address; never changes
    activity_id    uuid             not null references activity (id),
    series_id      uuid references series (id),
    series_number  integer,                            -- from 1
    recurrence_id  uuid,                               -- the rule of a permanence that it comes from
    recurrence_day date,                               -- the day that the rule gave, whatever it was moved to (RFC 5545, RECURRENCE-ID)
    title          text             not null default '', -- of this one only
    note           text             not null default '', -- said on the page
    starts_at      timestamptz      not null,
    ends_at        timestamptz      not null,          -- open bound
    zone           text             not null default 'Europe/Paris',
    place_id       uuid,                               -- a place of the directory; null for a one-off place
    spot_name      text             not null default '', -- of a one-off place
    address        text             not null default '',
    commune_code   text             not null,          -- INSEE
    latitude       double precision not null,
    longitude      double precision not null,
    room           text             not null default '',
    kit_id         uuid references kit (id),
    seating_id     uuid references seating (id),       -- null: nobody signs up, one just comes
    language       text             not null default 'fr',
    features       text[]           not null default '{}', -- agenda.Feature
    state          text             not null default 'DRAFT' check (state in ('DRAFT', 'PUBLISHED', 'CANCELLED')),
    reason         text             not null default '', -- of its cancelling or moving, as the public reads it
    moved_from     timestamptz,                        -- the first time that was published, when it was moved since
    moved_place    text             not null default '', -- the first place that was published, when it was moved since
    animator_id    uuid,                               -- when it is not the activity's
    animator_name  text             not null default '',
    sequence       integer          not null default 0, -- RFC 5545, SEQUENCE
    version        integer          not null default 0,
    created_at     timestamptz      not null default now(),
    updated_at     timestamptz      not null default now(),
    check (ends_at > starts_at),
    check ((series_id is null) = (series_number is null)),
    check ((recurrence_id is null) = (recurrence_day is null))
);
create unique index session_recurrence on session (recurrence_id, recurrence_day);
create index session_starts on session (starts_at) where state <> 'DRAFT';
create index session_position on session using gist (ll_to_earth(latitude, longitude));
create index session_activity on session (activity_id, starts_at);
create index session_place on session (place_id, starts_at);
create index session_commune on session (commune_code, starts_at);
create index session_animator on session (animator_id, starts_at);
create index session_seating on session (seating_id);
create index session_series on session (series_id);
create index session_kit on session (kit_id, starts_at);
create index session_changed on session (updated_at);

-- What happened to a session once it was public.
create table session_trace (
    id         uuid primary key,
    session_id uuid        not null references session (id) on delete cascade,
    kind       text        not null check (kind in ('PUBLISHED', 'MOVED', 'CANCELLED', 'REOPENED', 'CHANGED')),
    person_id  uuid,                                   -- who did it; null for the machine
    starts_at  timestamptz,                            -- before a move
    place      text        not null default '',        -- before a move, in words
    reason     text        not null default '',
    created_at timestamptz not null default now()
);
create index session_trace_session on session_trace (session_id, created_at);
