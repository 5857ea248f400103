-- Sheets that stay true: who last looked at one, what places are asked to read again, what anybody proposes.

-- When a person last said that the sheet is right, and who: somebody who works here, whoever runs the place, somebody who went to see.
alter table place
    add column checked_on date,
    add column checked_by text check (checked_by in ('STAFF', 'PLACE', 'CAMPAIGN'));
create index place_checked on place (checked_on) where gone_at is null and checked_on is not null;

-- New kinds of change come with new subjects; the code knows them all.
alter table place_change drop constraint if exists place_change_kind_check;
alter table place_change
    add constraint place_change_kind_word check (kind ~ '^[A-Z_]{3,30}$'),
    add column origin text not null default '', -- '' somebody who works here; 'place'; 'campaign'; 'proposal:<id>'
    add column checked_before date,             -- of a check: what it replaced, so that it can be taken back
    add column checked_by_before text;

-- How often places are reminded. One row.
create table upkeep_setting (
    one             boolean primary key default true check (one),
    remind_months   int     not null default 6 check (remind_months between 0 and 36), -- 0: nobody is reminded
    escalate_months int     not null default 12 check (escalate_months between 1 and 60),
    most_a_day      int     not null default 50 check (most_a_day between 1 and 1000),
    version         int     not null default 0
);
insert into upkeep_setting (one) values (true);

-- A place is asked to read its sheet. One open request a place: a new one puts an end to the one before. Only hashes are
-- kept of what opens the door. The address it went to is in the message only.
create table confirmation_request (
    id          uuid primary key,
    place_id    uuid        not null references place (id) on delete cascade,
    channel     text        not null check (channel in ('EMAIL', 'LETTER', 'CALL')),
    automatic   boolean     not null default false, -- a reminder that nobody clicked
    token_hash  bytea unique,                       -- of the link
    code_hash   bytea unique,                       -- of the code on paper
    asked_by    uuid,                               -- accounts' person; null when a program did
    asked_at    timestamptz not null,
    expires_at  timestamptz not null,
    revoked_at  timestamptz,
    answered_at timestamptz,
    answer      text check (answer in ('RIGHT', 'CORRECTED', 'CLOSED', 'STAFF')),
    check ((answer is null) = (answered_at is null))
);
create unique index confirmation_request_open on confirmation_request (place_id)
    where revoked_at is null and answered_at is null;
create index confirmation_request_place on confirmation_request (place_id, asked_at);
create index confirmation_request_asked on confirmation_request (asked_at desc, id);

-- What somebody is typing, question by question, before they send it: a correction, a new place, an answer to a request.
-- Purpose: pages that work without scripts or an account. Deleted after a day (an answer: with its request).
create table sheet_draft (
    id         uuid primary key,
    key_hash   bytea unique,                        -- of the word in its addresses; null for an answer
    request_id uuid unique references confirmation_request (id) on delete cascade,
    place_id   uuid references place (id) on delete cascade,
    questions  text[]      not null default '{}',   -- those to be asked, in order
    before     jsonb       not null default '{}',   -- column of the standard: value when it was first typed over
    cells      jsonb       not null default '{}',   -- column of the standard: value wanted
    remark     text        not null default '',
    name       text        not null default '',
    contact    text        not null default '',
    expires_at timestamptz not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
create index sheet_draft_expires on sheet_draft (expires_at);

-- What anybody proposes. Purpose: correcting the directory, and answering whoever helped. Name and contact are optional;
-- they and the remark are erased at forget_on: six months after the answer, two years after they came at the latest.
create table proposal (
    id               uuid primary key,
    code             text        not null unique,      -- what the proposer may quote on the telephone
    place_id         uuid references place (id) on delete cascade, -- null: a place that is not in the directory
    kind             text        not null check (kind in ('CORRECTION', 'NEW', 'CLOSED')),
    before           jsonb       not null default '{}', -- the columns proposed, as they were then
    cells            jsonb       not null default '{}', -- the columns proposed
    remark           text        not null default '',
    name             text        not null default '',
    contact          text        not null default '',   -- E.164 or an e-mail address
    language         text        not null default 'fr',
    origin           text        not null,             -- 'public', 'place', 'campaign:<id>'
    commune_code     text,                              -- of a new place, for who may review it
    state            text        not null default 'WAITING' check (state in ('WAITING', 'ACCEPTED', 'PARTLY', 'REFUSED')),
    reason           text        not null default '',   -- of a refusal, as told to the proposer
    accepted         text[]      not null default '{}', -- columns taken
    change_id        uuid,                              -- in the history of the place
    decided_by       uuid,
    decided_at       timestamptz,
    forget_on        date        not null,
    forgotten        boolean     not null default false,
    created_at       timestamptz not null,
    updated_at       timestamptz not null default now()
);
create index proposal_waiting on proposal (created_at) where state = 'WAITING';
create index proposal_place on proposal (place_id);
create index proposal_forget on proposal (forget_on) where not forgotten;
