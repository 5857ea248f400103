-- The smallest party that waits: free seats that suit nobody who waits are a newcomer's.

alter table seating add column smallest_waiting integer check (smallest_waiting > 0); -- null when nobody waits
update seating set smallest_waiting = 1 where waiting > 0;
