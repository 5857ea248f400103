-- Who came, what is counted, and what stays once nobody is named any more.

-- Who came, session by session: one registration may be for a whole series.
create table attendance (
    registration_id uuid        not null references registration (id) on delete cascade,
    session_id      uuid        not null,              -- of the agenda
    came            integer     not null check (came between 0 and 100), -- of the party; 0: nobody came
    noted_at        timestamptz not null,
    primary key (registration_id, session_id)
);
create index attendance_session on attendance (session_id);

-- People whom nobody asked for a name: those who came without signing up, those who were received.
create table headcount (
    session_id uuid primary key,                       -- of the agenda
    people     integer     not null check (people between 0 and 5000),
    noted_at   timestamptz not null
);

-- What statistics read: one row a session that is over, counted again as long as marks change. No names.
create table figure (
    session_id      uuid primary key,                  -- of the agenda
    activity_id     uuid        not null,
    title           text        not null,              -- of the activity
    kind            text        not null check (kind in ('WORKSHOP', 'PERMANENCE', 'EVENT')),
    organisation_id uuid,
    commune_code    text        not null,
    audiences       integer     not null,              -- bits of directory.Audience; 0 for everyone
    day             date        not null,              -- on the clock of where it was
    starts_at       timestamptz not null,
    held            boolean     not null,              -- false when it was called off
    noted           boolean     not null,              -- whether somebody said who came
    seats           integer,                           -- null where nobody signs up
    registered      integer     not null,              -- people, not registrations
    came            integer     not null,              -- of those
    absent          integer     not null,              -- of those
    walk_ins        integer     not null,              -- counted without a name
    waited          integer     not null,              -- people who waited and got no seat
    given_up        integer     not null,              -- people who gave their seat back
    counted_at      timestamptz not null
);
create index figure_day on figure (day);

create index registration_session on registration (session_id);
create index registration_name on registration using gin (plain_name public.gin_trgm_ops) where not forgotten;
