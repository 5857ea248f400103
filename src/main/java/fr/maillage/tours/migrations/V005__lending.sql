-- What is lent: kits of the agenda, and rooms.

-- A room that somebody may borrow: of a place of the directory, or of a commune.
create table room (
    id           uuid primary key,
    name         text        not null,                -- « salle du conseil »
    commune_code text        not null,                -- INSEE
    place_id     uuid,                                -- of the directory, when it is in one
    place_name   text        not null default '',     -- where it is, in words
    about        text        not null default '',     -- what is there: tables, power, network
    retired_at   timestamptz,
    version      integer     not null default 0,
    created_at   timestamptz not null default now(),
    updated_at   timestamptz not null default now()
);
create index room_commune on room (commune_code);

-- Who takes a thing writes under a lock on the thing: of two, the second is told.
create table loan (
    id              uuid primary key,
    code            text        not null unique,      -- on the slip; never changes
    kit_id          uuid,                             -- of the agenda
    room_id         uuid references room (id),
    organisation_id uuid,                             -- of the directory, when one borrows
    commune_code    text,                             -- INSEE, when a town hall borrows
    borrower        text        not null,             -- either in words
    contact         text        not null default '',  -- whom to call; forgotten a year after
    phone           text,                             -- E.164
    email           text,
    purpose         text        not null default '',
    starts_at       timestamptz not null,
    ends_at         timestamptz not null,             -- open bound
    state           text        not null default 'RESERVED' check (state in ('RESERVED', 'OUT', 'BACK', 'CANCELLED')),
    out_at          timestamptz,
    out_words       text        not null default '',  -- its state when it was handed out
    back_at         timestamptz,
    back_condition  text        check (back_condition in ('GOOD', 'WORN', 'BROKEN')),
    back_words      text        not null default '',
    missing         text        not null default '',  -- what did not come back
    written_by      uuid,                             -- whoever has an account
    forgotten       boolean     not null default false,
    version         integer     not null default 0,
    created_at      timestamptz not null default now(),
    updated_at      timestamptz not null default now(),
    check (ends_at > starts_at),
    check ((kit_id is null) <> (room_id is null)),
    check ((organisation_id is null) <> (commune_code is null)),
    check ((state in ('OUT', 'BACK')) = (out_at is not null)),
    check ((state = 'BACK') = (back_at is not null)),
    check ((state = 'BACK') = (back_condition is not null))
);
create index loan_kit on loan (kit_id, starts_at) where state in ('RESERVED', 'OUT');
create index loan_room on loan (room_id, starts_at) where state in ('RESERVED', 'OUT');
create index loan_open on loan (ends_at) where state in ('RESERVED', 'OUT');
create index loan_over on loan (updated_at) where not forgotten;
