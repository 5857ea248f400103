-- What had been decided over the source before a place was removed or restored, so that it can be taken back whole.
alter table place_change add column hand_state_before text;
