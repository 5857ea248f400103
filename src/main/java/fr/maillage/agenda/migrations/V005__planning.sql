-- Planning: who answers for an activity that no organisation runs, and what is going on at a time.

-- INSEE code of the commune that answers for it when no organisation does; null otherwise.
alter table activity add column commune_code text;
create index activity_commune on activity (commune_code);

-- What overlaps a stretch of time, whatever its state.
create index session_span on session using gist (tstzrange(starts_at, ends_at));
create unique index kit_name on kit (lower(name));
