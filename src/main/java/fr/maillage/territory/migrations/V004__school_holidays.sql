-- When schools are closed where this instance serves. No personal data: the ministry publishes it.
create table school_holiday (
    id         uuid primary key,
    name       text        not null,
    starts_on  date        not null,
    ends_on    date        not null,                -- the last day without school, included
    demo       boolean     not null default false,  -- part of the invented territory
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    check (ends_on >= starts_on),
    unique (starts_on, ends_on, name)
);
