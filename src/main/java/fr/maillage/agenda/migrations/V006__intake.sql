-- Other organisations' calendars, whose events become ours.

-- What an organisation's calendar does not say, we do not know: neither the price nor how one signs up.
alter table activity drop constraint activity_cost_cents_check;
alter table activity add constraint activity_cost_cents_check check (cost_cents >= -1);

create table feed (
    id              uuid primary key,
    name            text        not null,
    url             text        not null,
    organisation_id uuid,                               -- an organisation of the directory
    place_id        uuid,                               -- where events are that say nothing of it
    commune_code    text,                               -- where events are whose commune is not found; null: they are refused
    kind            text        not null default 'EVENT' check (kind in ('WORKSHOP', 'PERMANENCE', 'EVENT')),
    services        integer     not null default 0,     -- bits of directory.Service
    published       boolean     not null default true,  -- else its events begin as drafts
    every_hours     integer     not null default 6 check (every_hours between 1 and 168),
    paused          boolean     not null default false,
    version         integer     not null default 0,
    etag            text,
    last_modified   text,
    digest          text,                               -- of the file read last, to its end
    last_tried_at   timestamptz,
    last_outcome    text check (last_outcome in ('READ', 'UNCHANGED', 'HELD', 'FAILED')),
    last_reason     text        not null default '',    -- why nothing was read, a word of agenda.intake.reason
    failures        integer     not null default 0,     -- in a row
    next_at         timestamptz,
    created_at      timestamptz not null default now(),
    updated_at      timestamptz not null default now()
);

-- What an event of a feed is here.
create table feed_activity (
    feed_id     uuid not null references feed (id) on delete cascade,
    uid         text not null,                          -- as the feed names it
    activity_id uuid not null references activity (id) on delete cascade,
    said        text not null,                          -- print of what the feed said last
    version     integer not null,                       -- of the activity as we wrote it: another one was changed by hand
    primary key (feed_id, uid)
);
create index feed_activity_activity on feed_activity (activity_id);

-- What a date of an event of a feed is here.
create table feed_session (
    feed_id    uuid not null references feed (id) on delete cascade,
    uid        text not null,
    recurrence text not null default '',                -- which date of the event; empty when there is one
    session_id uuid not null references session (id) on delete cascade,
    url        text not null default '',                -- its page there
    said       text not null,
    version    integer not null,                        -- of the session as we wrote it
    primary key (feed_id, uid, recurrence)
);
create unique index feed_session_session on feed_session (session_id);

-- One reading, whatever came of it.
create table feed_run (
    id         uuid primary key,
    feed_id    uuid        not null references feed (id) on delete cascade,
    started_at timestamptz not null,
    ended_at   timestamptz not null,
    outcome    text        not null check (outcome in ('READ', 'UNCHANGED', 'HELD', 'FAILED')),
    reason     text        not null default '',
    added      integer     not null default 0,
    changed    integer     not null default 0,
    unchanged  integer     not null default 0,
    kept       integer     not null default 0,          -- changed there, but by hand here
    cancelled  integer     not null default 0,
    removed    integer     not null default 0,
    outside    integer     not null default 0,          -- events without a date in the window
    refused    integer     not null default 0
);
create index feed_run_feed on feed_run (feed_id, started_at);

-- What is worth reading of one reading, date by date.
create table feed_finding (
    run_id   uuid    not null references feed_run (id) on delete cascade,
    position integer not null,
    title    text    not null,
    starts   timestamptz,
    deed     text    not null,                          -- ADDED, CHANGED, KEPT, CANCELLED, REMOVED, REFUSED, SAME
    why      text    not null default '',               -- words of agenda.intake.why, separated by spaces
    detail   text    not null default '',               -- the place as the feed writes it
    code     text,                                      -- of the session
    primary key (run_id, position)
);
