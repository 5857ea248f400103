-- A revision's number must never come twice with different content behind it, not even after a rollback: from a sequence.
create sequence revision_number;
select setval('revision_number', (select revision + 1 from settings));
