-- Every version of a delivery's row wrote five index entries. Whom a settled one is about is looked for only where its
-- receiver gave a reference, and what follows a person is found by the entry.
drop index delivery_person;
create index delivery_reference on delivery (person, route) where state = 'SETTLED' and receiver_reference <> '';
