-- What is asked of a person for every record must not cost more for each version there has been: the latest version of a
-- kind, and the last reference the receiver gave to each of the sender's.
create index entry_version on entry (person, kind, version) where person is not null;
drop index entry_person;
create index delivery_given on delivery (person, route, owner, reference, closed_at desc, position desc)
  where state = 'SETTLED' and receiver_reference <> '';
drop index delivery_reference;
