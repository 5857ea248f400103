-- What the crew says from the road, and who asked to be reminded.

-- Each is kept once: a telephone without a network sends it again until it is heard.
create table road_word (
    id         uuid primary key,                      -- made on the telephone
    unit_id    uuid        not null references unit (id) on delete cascade,
    session_id uuid        not null,
    kind       text        not null check (kind in ('ARRIVED', 'LATE', 'LEFT', 'CANCELLED', 'TAKEN_BACK')),
    minutes    integer     check (minutes between 1 and 600),  -- how late
    words      text        not null default '',       -- as the public reads them
    said_at    timestamptz not null,                  -- told as so long ago, so that a telephone's wrong clock does not matter; never later than heard_at
    heard_at   timestamptz not null,
    said_by    uuid,                                  -- whoever has an account; null once they are forgotten
    outcome    text        not null,                  -- what came of it: DONE, or why not
    rank       bigint      generated always as identity -- of two said at once, the one that was heard last
);
create index road_word_session on road_word (session_id, said_at);
create index road_word_heard on road_word (heard_at);

-- « Prévenez-moi la veille »: until one says stop, or for a year.
create table reminder (
    id           uuid primary key,
    code         text        not null unique,         -- to stop it, on paper
    name         text        not null default '',
    phone        text,                                -- E.164
    email        text,
    channel      text        not null,                -- as notifications name it
    language     text        not null default 'fr',
    stop_id      uuid        not null references stop (id) on delete cascade,
    form_key     text unique,
    keep_until   date        not null,
    created_at   timestamptz not null
);
create index reminder_stop on reminder (stop_id);
create index reminder_keep on reminder (keep_until);
create table reminder_sent (
    reminder_id uuid not null references reminder (id) on delete cascade,
    session_id  uuid not null,
    said        text not null default '',             -- key of the message that said that it comes, to take it back
    again       boolean not null default false,       -- to be told once more, the day before its new day
    primary key (reminder_id, session_id)
);
