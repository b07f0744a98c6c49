-- What db-scheduler has to do and who is doing it: one table for work at the press, one for letters to the outside, so
-- that neither waits for the other.
create table press_work (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    state                text,
    primary key (task_name, task_instance)
);
create index press_work_due on press_work (execution_time) where not picked;
create index press_work_alive on press_work (last_heartbeat) where picked;

create table post_work (like press_work including all);
