-- One place, once: what several sources say of one place is shown as one sheet, and every record is kept.

alter table place
    add column merged_into   uuid references place (id) on delete set null, -- the head that shows it; never a chain
    add column record_gone   boolean not null default false,                -- its own source names it no longer
    add column field_origins jsonb,                                         -- of a head: column → ids of the places it is taken from
    add constraint place_member_is_hidden check (merged_into is null or (gone_at is not null and merged_into <> id));
create index place_members on place (merged_into) where merged_into is not null;
update place set record_gone = true where gone_at is not null and hand_state is null or hand_state = 'SHOWN';

-- A person or the program said that two places are one. The groups are what the events that stand make of the places, in
-- their order: an event that is taken back leaves no trace in them.
create table merge_event (
    id             uuid primary key,
    position       bigint generated always as identity,
    kept           uuid        not null references place (id) on delete cascade, -- its side stays the head
    taken          uuid        not null references place (id) on delete cascade,
    automatic      boolean     not null,
    score          int         not null default 0,
    reasons        text[]      not null default '{}',
    made_by        uuid,                              -- accounts' person; null when the program did
    made_by_name   text        not null default '',   -- as it was then
    made_at        timestamptz not null,
    undone_by_name text        not null default '',
    undone_at      timestamptz
);
create index merge_event_kept on merge_event (kept) where undone_at is null;
create index merge_event_taken on merge_event (taken) where undone_at is null;
create index merge_event_made on merge_event (made_at desc, id);

-- Two places that may be one, and what a person said of it, for ever: places keep their id as long as their source keeps its key.
create table duplicate_pair (
    one        uuid        not null references place (id) on delete cascade,
    other      uuid        not null references place (id) on delete cascade,
    score      int         not null default 0, -- 0 to 100
    reasons    text[]      not null default '{}',
    sure       boolean     not null default false, -- the program would merge them by itself
    state      text        not null default 'WAITING' check (state in ('WAITING', 'SAME', 'DIFFERENT')),
    by_person  boolean     not null default false, -- a person has looked: never merged automatically from then on
    decided_by uuid,
    decided_at timestamptz,
    found_at   timestamptz not null default now(),
    primary key (one, other),
    check (one < other)
);
create index duplicate_pair_waiting on duplicate_pair (score desc, one, other) where state = 'WAITING';
create index duplicate_pair_other on duplicate_pair (other);

-- What candidates are found by: « phone:+33199000001 », « cell:17037:641 »… Derived from place; can be made again at any time.
create table duplicate_key (
    place_id uuid not null references place (id) on delete cascade,
    key      text not null,
    primary key (place_id, key)
);
create index duplicate_key_key on duplicate_key (key, place_id);
create table duplicate_look (
    place_id   uuid primary key references place (id) on delete cascade,
    updated_at timestamptz not null -- of the place when it was looked at
);

-- How the sheet of a merged place is put together, where it is not as shipped.
create table merge_rule (
    field_group text primary key,
    rule        text not null check (rule in ('PRIORITY', 'NEWEST', 'LONGEST', 'UNION'))
);
-- Heads whose sheet is to be put together again, because a rule or a source's priority changed.
create table merge_stale (
    head uuid primary key references place (id) on delete cascade
);

-- A bus seen as twelve places: the stops stay places, lists show the unit once.
create table unit (
    id           uuid primary key,
    code         text        not null unique,
    name         text        not null,
    made_by      uuid,
    made_by_name text        not null default '',
    made_at      timestamptz not null
);
alter table place add column unit_id uuid references unit (id) on delete set null;
create index place_unit on place (unit_id) where unit_id is not null;
create table unit_refused (
    key        text primary key, -- of the pattern that somebody said is no unit
    refused_by uuid,
    refused_at timestamptz not null default now()
);

alter table place_change drop constraint if exists place_change_kind_check;
create index place_change_imported on place_change (made_at) where kind in ('IMPORTED', 'GONE', 'BACK');
