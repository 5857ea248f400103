-- Regular dates that one signs up for.

alter table recurrence add column seats integer check (seats between 1 and 1000); -- of each of its sessions; null: nobody signs up, one just comes
