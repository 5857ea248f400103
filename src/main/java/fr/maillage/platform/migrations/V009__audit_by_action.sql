-- The log is read by action too; a year of a busy territory is a million lines.
create index audit_action on audit (action, at desc, id desc);
