-- What people ask about the data held on them (RGPD, articles 15 to 22). Purpose: answering within the month (article 12.3)
-- and showing that it was done (article 5.2). The e-mail and telephone serve to find the data and go with the answer; the
-- rest leaves at keep_until, three years after the answer.
create sequence privacy_request_number;
create table privacy_request (
    id          uuid primary key,
    reference   text        not null unique,           -- told to the person: D-2026-0012
    kind        text        not null check (kind in ('ACCESS', 'CORRECTION', 'ERASURE', 'OBJECTION')),
    way         text        not null check (way in ('COUNTER', 'LETTER', 'PHONE', 'EMAIL')),
    name        text        not null,
    email       text,
    phone       text,                                   -- as typed
    identity    text        not null,                   -- how it was checked who asks; never a copy of a document
    state       text        not null default 'OPEN' check (state in ('OPEN', 'DONE', 'REFUSED')),
    reason      text        not null default '',        -- of a refusal or of more time
    received_on date        not null,
    due_on      date        not null,                   -- one month later, three when it was prolonged
    closed_on   date,
    opened_by   uuid,
    closed_by   uuid,
    keep_until  date        not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null
);
create index privacy_request_open on privacy_request (due_on) where state = 'OPEN';
