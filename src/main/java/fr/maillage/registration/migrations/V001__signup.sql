-- Who comes to what. The seats themselves are the agenda's: whoever writes here holds their lock.

create table registration (
    id            uuid primary key,
    arrival       bigint generated always as identity, -- given under the lock of the seats: the order of arrival
    code          text unique,                         -- read aloud, typed back; null once the person is forgotten
    seating_id    uuid        not null,                -- of the agenda
    session_id    uuid        not null,                -- of the agenda: the one that was signed up for, the first of a series
    form_key      text,                                -- of the form it came from: sent twice, it is one registration
    name          text        not null,                -- who signed up
    beneficiary   text        not null default '',     -- who comes, when it is somebody else
    group_name    text        not null default '',     -- a class, a care home
    plain_name    text        not null,                -- of who comes: no accents, no case, words in order
    phone         text,                                -- E.164
    email         text,                                -- lower case
    channel       text        not null check (channel in ('EMAIL', 'SMS', 'CALL', 'NONE')),
    language      text        not null default 'fr',
    for_whom      text        not null check (for_whom in ('SELF', 'RELATIVE', 'HELPED')),
    registered_by uuid,                                -- whose account, when one of us wrote it
    party         integer     not null default 1 check (party between 1 and 100), -- how many seats
    needs         text[]      not null default '{}',   -- domain.Need: what to prepare, never why
    state         text        not null check (state in ('CONFIRMED', 'WAITING', 'OFFERED', 'CANCELLED')),
    ending        text check (ending in ('PERSON', 'STAFF', 'LAPSED', 'STARTED', 'ERASED')), -- why it ended
    offered_until timestamptz,
    untold        boolean     not null default false,  -- was given the seat it waited for, and nothing leads to the person
    starts_at     timestamptz not null,                -- of the (first) session, kept in step by events
    ends_at       timestamptz not null,                -- of the last session
    erase_after   timestamptz not null,
    forgotten     boolean     not null default false,
    created_at    timestamptz not null default now(),
    updated_at    timestamptz not null default now(),
    check ((state = 'CANCELLED') = (ending is not null)),
    check ((state = 'OFFERED') = (offered_until is not null)),
    check (forgotten or code is not null)
);
create index registration_seating on registration (seating_id, plain_name) where state <> 'CANCELLED';
create index registration_waiting on registration (seating_id, arrival) where state = 'WAITING';
create unique index registration_form on registration (seating_id, form_key);
create index registration_offered on registration (offered_until) where state = 'OFFERED';
create index registration_starts on registration (starts_at) where state in ('WAITING', 'OFFERED');
create index registration_erase on registration (erase_after) where not forgotten;
create index registration_email on registration (email);
create index registration_phone on registration (right(phone, 9));
create index registration_by on registration (registered_by, created_at);
