-- Several municipalities in one ledger. Each has a key of its own, as persons have: a number may change, the key does
-- not. What was entered before has the first key, whoever that is; the adapter notes it when it starts.
create table municipality (
  key    smallint primary key,
  number text not null unique,                    -- kommunenummer
  registered_at timestamptz not null default now()
);

alter table entry      add column owner smallint not null default 1;   -- whose it is; entry.municipality is what the sender said
alter table delivery   add column owner smallint not null default 1;   -- whose it is now: a merger moves what waits
alter table cursor     add column owner smallint not null default 1;
alter table unreadable add column owner smallint not null default 1;
alter table repeat     add column owner smallint not null default 1;
alter table kept       add column owner smallint not null default 1;

alter table cursor     drop constraint cursor_pkey, add primary key (owner, feed);
alter table repeat     drop constraint repeat_pkey, add primary key (owner, source);
alter table kept       drop constraint kept_pkey,   add primary key (owner, source, name);
alter table unreadable drop constraint unreadable_fingerprint_key, add unique (owner, fingerprint);

-- Claiming reads the head of one municipality's route, as it read the head of the route.
drop index delivery_due;
create index delivery_due on delivery (owner, route, due_at) where head and state in ('DUE', 'SENT');

-- A person is one whoever knows them. Who knows them, and what each has asked and been told, is each one's own.
create table known_to (
  owner        smallint not null,
  person       uuid not null,
  since        timestamptz not null default now(),
  told_at      timestamptz,                       -- when the population register last told this municipality
  asked_at     timestamptz,                       -- when somebody there last needed it to
  ask_again_at timestamptz,                       -- not before this: the register did not know the person
  misses       integer not null default 0,
  primary key (owner, person)
);
insert into known_to (owner, person, since, told_at, asked_at, ask_again_at, misses)
select 1, id, created_at, refreshed_at, asked_at, ask_again_at, misses from person where merged_into is null;
create index known_to_untold on known_to (owner, since) where told_at is null or asked_at > told_at;
drop index person_unrefreshed;
alter table person drop column asked_at, drop column ask_again_at, drop column misses;

-- That somebody stopped a municipality or one of its flows. Once released it stays, with a pace, until all that waited
-- has been let go.
create table frozen (
  owner       smallint not null,
  route       text not null,                      -- empty: all of them
  intake      boolean not null,                   -- nothing is taken in either
  actor       text not null,
  reason      text not null,
  since       timestamptz not null default now(),
  released_at timestamptz,
  per_minute  integer not null default 1 check (per_minute > 0),
  counted_at  timestamptz not null default now(), -- up to when the pace is used up
  primary key (owner, route)
);

-- Which version of a system's connector a delivery went out by, and each attempt at it.
alter table delivery add column through text;
alter table attempt  add column through text;
