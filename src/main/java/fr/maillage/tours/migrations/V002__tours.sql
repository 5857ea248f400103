-- Tours: stops, and their passages, which are sessions of the agenda.

create table tour (
    id          uuid primary key,
    code        text        not null unique,
    unit_id     uuid        not null references unit (id),
    name        text        not null,
    state       text        not null default 'DRAFT' check (state in ('DRAFT', 'PUBLISHED')),
    first_day   date        not null,
    last_day    date        check (last_day >= first_day),  -- null as long as nobody ends it
    proposal_id uuid,                                 -- the proposal that it comes from
    version     integer     not null default 0,
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now()
);
create index tour_unit on tour (unit_id);

-- Where the unit stands. Either a rule of the agenda gives its dates, or they are planned one by one, or both.
create table stop (
    id            uuid primary key,
    tour_id       uuid    not null references tour (id) on delete cascade,
    rank          integer not null default 1,         -- its place in the tour, from 1
    commune_code  text    not null,                   -- INSEE
    place_id      uuid,                               -- of the directory, when the spot has a sheet there
    name          text    not null,                   -- « place de l’église »
    address       text    not null default '',
    latitude      double precision not null,
    longitude     double precision not null,
    parking       text    not null default '',        -- where exactly, as the crew reads it
    power         text    not null default 'UNKNOWN' check (power in ('UNKNOWN', 'NONE', 'OUTLET', 'TERMINAL')),
    seats         integer check (seats between 1 and 1000), -- of each of its dates; null: nobody signs up, one just comes
    opens         text    not null default '',        -- when the unit may stand there, in words; '' for at all times
    room          text    not null default '',        -- within the place, when one is received indoors
    recurrence_id uuid unique,                        -- the rule of the agenda that gives its dates
    retired_at    timestamptz,
    version       integer not null default 0,
    created_at    timestamptz not null default now(),
    updated_at    timestamptz not null default now()
);
create index stop_tour on stop (tour_id);
create index stop_commune on stop (commune_code);

-- Passages that no rule gives: replaced dates, one-off ones, those of a proposal.
create table passage (
    session_id uuid primary key,
    stop_id    uuid not null references stop (id) on delete cascade
);
create index passage_stop on passage (stop_id);
