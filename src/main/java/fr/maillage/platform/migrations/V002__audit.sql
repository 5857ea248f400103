-- Who did what. Purpose: answering for what was changed (RGPD article 5.2). Lines leave after one year (see audit_prune).
create table audit (
    id           bigint generated always as identity primary key,
    at           timestamptz not null default now(),
    actor_id     uuid,                       -- a person of accounts; null for a task or the command line
    action       text        not null,
    subject_kind text        not null,
    subject_id   text        not null,
    details      jsonb       not null default '{}'
);
create index audit_at on audit (at desc, id desc);
create index audit_subject on audit (subject_kind, subject_id, id desc);
create index audit_actor on audit (actor_id, id desc);
