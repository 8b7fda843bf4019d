-- What tells at the start whether the keys given are those the ledger was sealed with.
create table key_check (
  single   boolean primary key default true check (single),
  ungraded bytea not null,
  graded   bytea not null,
  lookup   bytea not null
);
