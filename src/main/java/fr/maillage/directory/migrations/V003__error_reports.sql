-- What readers say is wrong on a place's sheet. Purpose: correcting the directory. No name or contact is asked; the free
-- text may still hold some, so a report is deleted at keep_until (one year), handled or not.
create table error_report (
    id         uuid primary key,
    place_id   uuid        not null references place (id) on delete cascade,
    subject    text        not null check (subject in ('CLOSED', 'HOURS', 'CONTACT', 'ADDRESS', 'HELP', 'OTHER')),
    message    text        not null default '',   -- at most 1,000 characters
    state      text        not null default 'RECEIVED' check (state in ('RECEIVED', 'DONE', 'REFUSED')),
    keep_until date        not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
create index error_report_waiting on error_report (created_at) where state = 'RECEIVED';
