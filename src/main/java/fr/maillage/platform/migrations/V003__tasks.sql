-- When each daily task is due, and which instance has taken it: db-scheduler's own table. Not backed up.
create table scheduled_task (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_task_execution_time on scheduled_task (execution_time);
create index scheduled_task_last_heartbeat on scheduled_task (last_heartbeat);

-- What each run of a task did. Kept for 90 days; no personal data.
create table task_run (
    id          bigint generated always as identity primary key,
    task        text        not null,
    started_at  timestamptz not null,
    finished_at timestamptz,                 -- null while it runs
    outcome     text check (outcome in ('OK', 'FAILED')),
    summary     text        not null default ''
);
create index task_run_latest on task_run (task, id desc);
create index task_run_running on task_run (task) where finished_at is null;
