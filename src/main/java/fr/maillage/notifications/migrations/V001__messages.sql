-- What was told to whom, or waits to be. Purpose: telling people what they asked to be told. Whoever it was for is taken
-- out of it at keep_until (90 days after it was sent, unless its sender said otherwise).
create table message (
    id              uuid primary key,
    key             text        not null unique,       -- names this very message; holds no name and no address
    template        text        not null,
    channel         text        not null check (channel in ('EMAIL', 'SMS', 'LETTER', 'CALL')),
    urgent          boolean     not null,
    name            text        not null,              -- whom it is for; empty once taken out
    language        text        not null,
    email           text,
    phone           text,                              -- E.164
    postal_lines    text[]      not null default '{}',
    subject         text        not null,
    body            text        not null,              -- as sent, but for the secrets, which stand as {name}
    secrets         jsonb,                             -- what stands for these; null once sent or given up
    unsubscribe     text,
    state           text        not null default 'WAITING'
                    check (state in ('WAITING', 'SENDING', 'HANDING', 'UNCERTAIN', 'SENT', 'PRINTED', 'HANDED', 'DEAD', 'CANCELLED')),
    due_at          timestamptz not null,              -- as asked for
    next_at         timestamptz not null,              -- not tried before: due_at, quiet hours and back-off together
    useless_after   timestamptz,
    tries           integer     not null default 0,
    claim           uuid,                              -- whoever sends it now
    claim_until     timestamptz,
    batch           integer,
    sent_at         timestamptz,                       -- gone: accepted by a server, posted, told on the telephone
    keep_days       integer     not null,
    keep_until      date,                              -- set when it is settled
    anonymised_at   timestamptz,
    created_at      timestamptz not null,
    updated_at      timestamptz not null
);
create index message_due on message (channel, urgent desc, next_at, id) where state = 'WAITING';
create index message_claimed on message (claim_until) where state in ('SENDING', 'HANDING');
create index message_listed on message (created_at desc, id desc);
create index message_state on message (state, created_at desc, id desc);
create index message_end on message (keep_until) where anonymised_at is null;
create index message_batch on message (batch) where batch is not null;

-- Each time somebody or something tried. Holds no name and no address.
create table attempt (
    id         bigint generated always as identity primary key,
    message_id uuid        not null references message (id) on delete cascade,
    at         timestamptz not null,
    outcome    text        not null,
    detail     text        not null default '',        -- a server's code, such as 250 or 451
    actor_id   uuid                                    -- who ticked it, if a person did
);
create index attempt_message on attempt (message_id, id);

-- The letters of one day, as printed. The file is deleted 90 days after they were posted.
create table letter_batch (
    number    integer generated always as identity primary key,
    made_at   timestamptz not null,
    letters   integer     not null,
    pages     integer     not null,
    file      bytea,
    posted_at timestamptz,
    posted_by uuid
);

-- The territory's own words for a template, in one language. No personal data.
create table template_text (
    template   text        not null,
    language   text        not null check (language in ('fr', 'en')),
    subject    text        not null,
    body       text        not null,
    sms        text        not null,
    updated_at timestamptz not null,
    updated_by uuid,
    primary key (template, language)
);
