-- Calendars that leave, and calendars that come in.

-- A session never lasts longer: lists look no further back for what is still going on (agenda.app.PlannedSessions).
alter table session add constraint session_length check (ends_at <= starts_at + interval '31 days');

-- The address of somebody's own sessions, for their calendar. It names nobody: only who has the code finds them.
create table animator_feed (
    person_id  uuid primary key,                    -- whoever has an account
    code       text        not null unique,
    created_at timestamptz not null default now()
);
