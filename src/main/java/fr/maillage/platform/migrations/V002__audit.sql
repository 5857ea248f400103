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

-- Nobody changes a line, and nobody deletes one before its year is over: not even the owner of the table, short of
-- removing these triggers. Operators bear their schema's name because the session's search path is not ours.
create function audit_refuse() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if old.at operator(pg_catalog.<) (pg_catalog.now() operator(pg_catalog.-) '1 year'::pg_catalog.interval) then
            return old;
        end if;
    end if;
    raise exception 'platform.audit is only added to' using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_keeps_lines before update or delete on audit
    for each row execute function audit_refuse();
create trigger audit_keeps_all before truncate on audit
    for each statement execute function audit_refuse();

-- Takes away the lines whose year is over, with the owner's rights: the application's role has none to delete. Returns
-- how many they were.
create function audit_prune() returns bigint language sql security definer
begin atomic
    with gone as (delete from platform.audit where at < now() - interval '1 year' returning 1)
    select count(*) from gone;
end;
revoke execute on function audit_prune() from public;

-- What the application's role may do, when it is not the owner: read and write every module's tables, but only read the
-- histories of migrations, and only add to the audit log, dated by the database. Run by the owner after each migration.
create function open_to(role_name text, modules text[]) returns void language plpgsql as $$
declare
    module text;
begin
    foreach module in array modules loop
        execute format('grant usage on schema %I to %I', module, role_name);
        execute format('grant select, insert, update, delete on all tables in schema %I to %I', module, role_name);
        execute format('grant usage, select, update on all sequences in schema %I to %I', module, role_name);
        execute format('alter default privileges in schema %I grant select, insert, update, delete on tables to %I',
            module, role_name);
        execute format('alter default privileges in schema %I grant usage, select, update on sequences to %I',
            module, role_name);
        if current_setting('server_version_num')::int >= 170000 then -- so that an import may refresh statistics
            execute format('grant maintain on all tables in schema %I to %I', module, role_name);
        end if;
        execute format('revoke insert, update, delete on %I.migration_history from %I', module, role_name);
    end loop;
    execute format('revoke all on platform.audit, platform.audit_id_seq from %I', role_name);
    execute format('grant select on platform.audit, platform.audit_id_seq to %I', role_name);
    execute format('grant insert (actor_id, action, subject_kind, subject_id, details) on platform.audit to %I',
        role_name);
    execute format('grant execute on function platform.audit_prune() to %I', role_name);
end
$$;
revoke execute on function open_to(text, text[]) from public;
