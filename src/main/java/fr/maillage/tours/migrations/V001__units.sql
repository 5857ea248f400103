-- What drives to people: who is aboard, what for, when; what is lent.

create table unit (
    id              uuid primary key,
    code            text        not null unique,      -- ends its address; never changes
    name            text        not null,
    kind            text        not null check (kind in ('BUS', 'VAN', 'KIT')),
    about           text        not null default '',  -- what is done aboard, in a sentence or two
    phone           text,                             -- E.164; whom to ask
    activity_id     uuid        not null unique,      -- of the agenda: its passages are sessions of it
    directory_unit  uuid,                             -- the unit of the directory whose places are its stops
    services        integer     not null default 0,   -- bits of directory.Service: what can be done aboard
    equipment       text        not null default '',  -- a line each
    depot_commune   text        not null,             -- INSEE
    depot_address   text        not null default '',
    depot_latitude  double precision not null,
    depot_longitude double precision not null,
    most_stops      integer     not null default 2 check (most_stops between 1 and 8),        -- a day
    most_driving    integer     not null default 180 check (most_driving between 0 and 600),  -- minutes a day
    cents_per_km    integer     not null default 0 check (cents_per_km >= 0),
    cents_per_hour  integer     not null default 0 check (cents_per_hour >= 0),
    retired_at      timestamptz,
    version         integer     not null default 0,
    created_at      timestamptz not null default now(),
    updated_at      timestamptz not null default now()
);

-- When it may be out of its depot, driving included.
create table unit_hours (
    unit_id   uuid     not null references unit (id) on delete cascade,
    weekday   smallint not null check (weekday between 1 and 7),  -- ISO 8601
    starts_at time     not null,
    ends_at   time     not null check (ends_at > starts_at),
    primary key (unit_id, weekday)
);

-- Who goes with it. A day without somebody who drives and somebody who animates is no day; one person may do both.
create table crew_member (
    id         uuid primary key,
    unit_id    uuid    not null references unit (id) on delete cascade,
    person_id  uuid,                                  -- whoever has an account
    name       text    not null,
    drives     boolean not null default false,
    animates   boolean not null default false,
    services   integer not null default 0,            -- bits of directory.Service: what they can help with
    left_on    date,                                  -- the first day without them; forgotten a year after
    version    integer not null default 0,
    created_at timestamptz not null default now()
);
create index crew_member_unit on crew_member (unit_id);

-- When a unit or one of its crew is away; both days are included.
create table away (
    id        uuid primary key,
    unit_id   uuid not null references unit (id) on delete cascade,
    member_id uuid references crew_member (id) on delete cascade,  -- null when the unit itself is
    first_day date not null,
    last_day  date not null check (last_day >= first_day),
    reason    text not null check (reason in ('GARAGE', 'LENT', 'LEAVE', 'TRAINING', 'ELSEWHERE', 'UNSAID'))  -- never anything on health
);
create index away_unit on away (unit_id, first_day);
create index away_member on away (member_id);
