-- Regular hours of help: the rules from which sessions are made some months ahead.

create table recurrence (
    id              uuid primary key,
    activity_id     uuid             not null references activity (id),
    rule            text             not null,         -- RFC 5545, RECUR, without COUNT nor UNTIL
    starts_on       date             not null,         -- no session before it
    until           date,                              -- the last day, included; null as long as nobody ends it
    starts_at       time             not null,         -- on the clock of the commune, winter and summer alike
    ends_at         time             not null,
    zone            text             not null default 'Europe/Paris',
    public_holidays text             not null default 'OFF' check (public_holidays in ('HELD', 'OFF')),
    school_holidays text             not null default 'ANY' check (school_holidays in ('ANY', 'OFF', 'ONLY')),
    place_id        uuid,                              -- as in session, down to features
    spot_name       text             not null default '',
    address         text             not null default '',
    commune_code    text             not null,
    latitude        double precision not null,
    longitude       double precision not null,
    room            text             not null default '',
    note            text             not null default '',
    language        text             not null default 'fr',
    features        text[]           not null default '{}',
    state           text             not null default 'DRAFT' check (state in ('DRAFT', 'PUBLISHED')),
    version         integer          not null default 0,
    created_at      timestamptz      not null default now(),
    updated_at      timestamptz      not null default now(),
    check (ends_at > starts_at),
    check (until is null or until >= starts_on)
);
create index recurrence_activity on recurrence (activity_id);
create index recurrence_place on recurrence (place_id);
create index recurrence_commune on recurrence (commune_code);

-- Days that the rule gives and somebody took out (RFC 5545, EXDATE).
create table recurrence_day_off (
    recurrence_id uuid        not null references recurrence (id) on delete cascade,
    day           date        not null,
    reason        text        not null default '',     -- as the public reads it where the day had been announced
    created_at    timestamptz not null default now(),
    primary key (recurrence_id, day)
);

-- Its version as the rule last wrote it. While both are the same nobody touched the session by hand.
alter table session add column rule_version integer;
alter table session add constraint session_recurrence_rule foreign key (recurrence_id) references recurrence (id);
