-- What communes lack, in their words, and what becomes of it. Times are instants; days are days of the territory.

create table need (
    id             uuid primary key,
    code           text        not null unique,       -- on paper and in the address of its page
    state          text        not null default 'RAISED' check (state in
                       ('RAISED', 'UNDERSTOOD', 'PLANNED', 'MET', 'PARTLY_MET', 'NOT_POSSIBLE', 'CLOSED', 'JOINED')),
    raised_by      text        not null check (raised_by in ('COMMUNE', 'HELPER', 'ASSOCIATION', 'RESIDENT')),
    way            text        not null check (way in ('WEB', 'OFFICE', 'PHONE', 'PAPER')),
    commune_code   text        not null,              -- INSEE
    latitude       double precision not null,
    longitude      double precision not null,
    services       integer     not null default 0,    -- bits of directory.Service
    workshop       text        not null default '',   -- a workshop wished, in words
    words          text        not null default '',   -- in plain words
    people         integer     not null check (people between 1 and 1000),
    audiences      integer     not null default 0,    -- bits of directory.Audience
    suits          integer     not null default 0,    -- half days, see HalfDay; 0 for any
    urgency        text        not null default 'SOON' check (urgency in ('CAN_WAIT', 'SOON', 'PRESSING')),
    why            text        not null default '',   -- why it presses
    wished_until   date,                              -- by when it is wished
    -- room and equipment at hand; null or empty where nobody looked
    room           text        not null default '',
    room_address   text        not null default '',
    tables_seen    integer     check (tables_seen between 0 and 200),
    power          text        check (power in ('NONE', 'SOME', 'PLENTY')),
    network        text        check (network in ('NONE', 'MOBILE', 'FIXED')),
    step_free      boolean,
    checked_on     date,                              -- when somebody tried the room, list in hand
    -- whom to answer; forgotten at keep_until
    contact_name   text        not null default '',
    contact_role   text        not null default '',   -- such as « secrétaire de mairie »
    phone          text,                              -- E.164
    email          text,
    postal         text        not null default '',   -- what stands below the name on an envelope, a line each
    channel        text        not null default 'NONE', -- as notifications name it, or NONE: nobody is to be told
    language       text        not null default 'fr',
    raised_by_id   uuid,                              -- whoever typed it, when they have an account
    keep_until     date        not null,              -- the contact is forgotten after it
    -- what was promised
    answer_by      date,                              -- when an answer was promised for
    reason         text        not null default '',   -- why it is not possible, or only in part, as the public reads it
    last_word      text        not null default '',   -- what the commune said at the end
    joined_to      uuid references need (id),         -- the need it lives on in; never a chain
    climbed_at     timestamptz,                       -- when it climbed to the coordinator unanswered
    form_key       text unique,                       -- of the form it came from: sent twice, it is one need
    raised_at      timestamptz not null,
    state_since    timestamptz not null,
    version        integer     not null default 0,
    updated_at     timestamptz not null default now(),
    check ((state = 'JOINED') = (joined_to is not null))
);
create index need_commune on need (commune_code, state);
create index need_state on need (state, raised_at);
create index need_joined on need (joined_to) where joined_to is not null;
create index need_keep on need (keep_until);

-- What happened to it, in order; nothing is ever taken out.
create table need_step (
    id        bigint generated always as identity primary key,
    need_id   uuid        not null references need (id) on delete cascade,
    event     text        not null,                   -- as needs.domain.NeedEvent names it
    from_state text,                                  -- null for the first
    to_state  text        not null,
    words     text        not null default '',        -- as the commune reads them
    done_at   timestamptz not null,
    done_by   uuid                                    -- whoever has an account
);
create index need_step_need on need_step (need_id, id);

-- The sessions of the agenda that are to answer it, and what its commune was last told of each.
create table need_session (
    need_id    uuid not null references need (id) on delete cascade,
    session_id uuid not null,
    told_name  text not null,
    told_start timestamptz not null,
    told_place text not null,
    called_off boolean not null default false,         -- and the commune knows
    primary key (need_id, session_id)
);
create index need_session_session on need_session (session_id);
