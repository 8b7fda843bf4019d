-- Reconciliation. What was found is sealed as its person is; check and about name nobody.

-- When a feed was last read to its end, moved or not.
alter table cursor add column ended_at timestamptz;

create table reconciliation (
  id          uuid primary key,
  owner       smallint not null,
  actor       text not null,                      -- who wanted it
  person      uuid,                               -- the only one it is about; null: everybody
  checks      text not null,                      -- what is judged, with commas
  folder      text not null,                      -- where reports are wanted too; empty: nowhere
  state       text not null default 'RUNNING' check (state in ('RUNNING', 'COMPLETE', 'INCOMPLETE', 'FAILED')),
  token       bigint not null default 1,          -- fences off whoever had it before
  leased_until timestamptz not null,
  told_to     uuid,                               -- everybody up to here has been asked about
  judged_to   uuid,                               -- what concerns everybody up to here is kept
  persons     bigint not null default 0,
  attempts    integer not null default 1,
  broken      text,                               -- JSON: why a side was not read to its end
  counts      text,                               -- JSON: findings by check, kind and status
  started_at  timestamptz not null default now(),
  ended_at    timestamptz
);
create unique index reconciliation_one on reconciliation (owner) where ended_at is null;
create index reconciliation_ended on reconciliation (owner, ended_at);

-- What a register answered in a run that has not ended, so that one that was killed need not ask again.
create table reconciliation_told (
  run    uuid not null,
  person uuid not null,
  sealed bytea not null,                          -- under the strict key: all its facts
  primary key (run, person)
);

-- Numbers in files that the identity index does not know, and the key each goes by during a run.
create table reconciliation_stranger (
  run  uuid not null,
  hash bytea not null,
  key  uuid not null,
  primary key (run, hash)
);

create table finding (
  id          uuid primary key,
  owner       smallint not null,
  person      uuid,                               -- null: it concerns nobody
  rule        text not null,
  about       text not null,
  kind        text not null,
  severity    text not null,
  status      text not null check (status in ('OPENED', 'SEEN_AGAIN', 'CHANGED', 'RESOLVED', 'ACCEPTED')),
  deadline    date,
  at_stake    bigint,                             -- in øre
  digest      bytea not null,                     -- keyed hash of all that is told, to see whether it has changed
  grade       text not null,                      -- the grade it is sealed under
  content     bytea not null,                     -- words, values and remedy
  first_seen  timestamptz not null,
  last_seen   timestamptz not null,
  resolved_at timestamptz,
  accepted_by     text,
  accepted_reason text,
  accepted_until  date
) with (fillfactor = 80);
create unique index finding_identity
  on finding (owner, coalesce(person, '00000000-0000-0000-0000-000000000000'), rule, about);
create index finding_person on finding (person) where person is not null;

-- What became of findings, but for that they were seen again.
create table finding_event (
  finding uuid not null,
  at      timestamptz not null,
  status  text not null,
  run     uuid,
  actor   text not null
);
create index finding_event_finding on finding_event (finding);

-- What was open at the end of a day with a complete run of everything.
create table finding_day (
  owner    smallint not null,
  day      date not null,
  rule     text not null,
  open     bigint not null,
  at_stake bigint not null,
  primary key (owner, day, rule)
);

-- db-scheduler's own.
create table scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
