-- What a feed told that later pages of it refer to: persons and groups of an education system, say. Not facts about
-- anybody: nobody becomes known by standing here.
create table kept (
  source  text not null,
  name    bytea not null,                  -- keyed hash of what later pages call it
  digest  bytea not null,                  -- keyed hash of the content, to leave alone what has not changed
  sealed  bytea not null,                  -- under the strict key
  kept_at timestamptz not null default now(),
  primary key (source, name)
);
