-- The ledger. Time is the database's everywhere. Whatever may name a person is sealed (bytea, Tink AEAD bound to its
-- row) or a keyed hash; references are the systems' own keys and name nobody.
-- No foreign keys between the hot tables: RATIONALE.md.

-- Our own key for a person. Numbers change, the key does not; after a merge it points to the survivor.
create table person (
  id            uuid primary key,
  grade         text check (grade in ('UNGRADED', 'CLIENT_ADDRESS', 'CONFIDENTIAL', 'STRICTLY_CONFIDENTIAL')), -- null: unknown, the strictest
  name          bytea,                            -- sealed by grade; from the case system, to ask the register with
  regrading     boolean not null default false,   -- some of what is stored still lies under the former grade's key
  created_at    timestamptz not null default now(),
  refreshed_at  timestamptz,                      -- when the population register last told about the person
  asked_at      timestamptz,                      -- when somebody last needed it to
  ask_again_at  timestamptz,                      -- not before this: the register did not know the person
  misses        integer not null default 0,
  merged_into   uuid,
  merged_at     timestamptz
);
create index person_unrefreshed on person (created_at)
  where merged_into is null and (refreshed_at is null or asked_at > refreshed_at);
create index person_regrading on person (id) where regrading;

create table identifier (
  hash       bytea primary key,                   -- keyed, to look up by
  person     uuid not null references person,
  kind       text not null check (kind in ('FNR', 'DNR', 'DUF')),
  sealed     bytea not null,                      -- the number, by grade
  strict     boolean not null,                    -- which key it lies under
  held       boolean not null default false,      -- the population register says the person holds or held it
  current    boolean,                             -- it says whether still; null: it has not said
  first_seen timestamptz not null default now(),
  changed_at timestamptz not null default now()
) with (fillfactor = 80);
create index identifier_person on identifier (person);

-- One business fact, immutable: only its person and its seal follow the identity index.
create table entry (
  id           uuid primary key,                  -- UUIDv7
  fingerprint  bytea not null,                    -- keyed hash of municipality, source, kind, reference, version, content
  municipality text not null,
  source       text not null,
  kind         text not null,
  reference    text not null,
  version      bigint not null,
  person       uuid,                              -- null: nobody we can name
  subject      bytea not null,                    -- hashes of the numbers it came with, end to end
  grade        text not null,                     -- the grade it is sealed under
  content      bytea not null,                    -- the fact, or what was turned away
  remarks      bytea,                             -- findings that travel along; the header of what was turned away
  stopped      text,                              -- turned away at the door: the rules that did it
  received_at  timestamptz not null default now()
);
create unique index entry_fingerprint on entry (fingerprint);
create index entry_person on entry (person) where person is not null;

-- Entry × receiver.
create sequence delivery_position increment by 1024;  -- room for others behind each
create table delivery (
  id             uuid primary key,                -- the parcel's id, the same on every attempt
  entry          uuid not null,
  route          text not null,
  person         uuid,
  municipality   text not null,
  source         text not null,
  kind           text not null,
  reference      text not null,
  version        bigint not null,
  state          text not null default 'DUE' check (state in ('DUE', 'SENT', 'SETTLED', 'REJECTED', 'PARKED')),
  position       bigint not null default nextval('delivery_position'), -- the place in the person's line on this route
  head           boolean not null,                -- first in its line: only heads are claimed
  due_at         timestamptz not null default now(), -- when to take it in hand: while SENT, when lease or patience ends
  deadline       timestamptz not null,
  amount_at_stake numeric(14, 2),
  token          bigint not null default 0,       -- fences off whoever had it before
  attempts       integer not null default 0,
  deferrals      integer not null default 0,      -- times it was sent behind others
  uncertain      boolean not null default false,  -- an attempt may have had its effect
  awaiting       boolean not null default false,  -- SENT and taken, the answer comes through a feed
  until_refreshed boolean not null default false, -- DUE, but waits for the population register
  claimed_at     timestamptz,
  receiver_reference text,
  cause          text,                            -- the last stable cause
  superseded_by  uuid,                            -- PARKED, and a newer version took its place in line
  received_at    timestamptz not null default now(),
  closed_at      timestamptz
) with (autovacuum_vacuum_scale_factor = 0.05);
create unique index delivery_entry on delivery (entry, route);
create index delivery_due on delivery (route, due_at) where head and state in ('DUE', 'SENT');
create index delivery_line on delivery (person, route, position, id)
  where state in ('DUE', 'SENT', 'PARKED') and superseded_by is null;
create index delivery_person on delivery (person, route);

-- Append-only: what was tried.
create table attempt (
  id        uuid primary key,
  delivery  uuid not null,
  number    integer not null,
  outcome   text not null check (outcome in
    ('DONE', 'AWAITING', 'REFUSED', 'AGAIN', 'UNTIL_REFRESHED', 'BEHIND', 'PARKED', 'LEASE_LOST', 'ANSWERED')),
  cause     text,
  receiver_reference text,
  findings  bytea,                                -- sealed with the strict key: the receiver's own words
  started_at timestamptz,
  ended_at  timestamptz not null default now()
);
create index attempt_delivery on attempt (delivery);

-- Where each feed stands and who reads it.
create table cursor (
  feed         text primary key,
  value        text not null default '',
  token        bigint not null default 0,
  lease        interval not null default interval '1 minute',
  leased_until timestamptz,
  moved_at     timestamptz
) with (fillfactor = 50);

-- Pieces that were no records, kept as they came, under the strict key.
create table unreadable (
  id          uuid primary key,
  fingerprint bytea not null unique,
  source      text not null,
  code        text not null,
  position    bigint not null,
  sealed      bytea not null,                     -- origin, field, text and content
  received_at timestamptz not null default now()
);

-- Arrivals that were known already, by source: the only trace they leave.
create table repeat (
  source  text primary key,
  count   bigint not null,
  last_at timestamptz not null
);

-- Who saw or changed what, and why; append-only, each row bound to the one before.
create table audit (
  seq      bigint primary key,
  at       timestamptz not null,
  actor    text not null,
  action   text not null,
  about    uuid,
  detail   text not null,
  previous bytea not null,
  hash     bytea not null
);

create function audit_digest(previous bytea, seq bigint, at timestamptz, actor text, action text, about uuid, detail text)
  returns bytea language sql stable as $$
  select sha256(previous || convert_to(
    jsonb_build_array(seq, extract(epoch from at), actor, action, about, detail)::text, 'UTF8'))
$$;

create function audit_chain() returns trigger language plpgsql set search_path from current as $$
declare
  last audit%rowtype;
begin
  if tg_op <> 'INSERT' then
    raise exception 'audit is append-only';
  end if;
  perform pg_advisory_xact_lock(4711, 1);
  select * into last from audit order by seq desc limit 1;
  new.seq := coalesce(last.seq, 0) + 1;
  new.at := clock_timestamp();
  new.previous := coalesce(last.hash, '\x00'::bytea);
  new.hash := audit_digest(new.previous, new.seq, new.at, new.actor, new.action, new.about, new.detail);
  return new;
end
$$;
create trigger audit_chain before insert or update or delete on audit for each row execute function audit_chain();
create trigger audit_whole before truncate on audit for each statement execute function audit_chain();
