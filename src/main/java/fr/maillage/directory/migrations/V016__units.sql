-- Which shown places are stops of one unit: the search counts them once. A place put together from several records is a stop as
-- soon as one of them is.
alter table place_search add column if not exists unit_id uuid;
create index if not exists place_search_unit on place_search (unit_id) where unit_id is not null;
update place_search s set unit_id = p.unit_id from place p where p.id = s.place_id and p.unit_id is not null;

-- « Ce n’est pas un bus », for ever: the set by its key and by its places; and a place that was taken out of a unit.
alter table unit_refused add column if not exists places uuid[] not null default '{}';
alter table unit_refused add column if not exists unit_id uuid references unit (id) on delete cascade;
alter table unit_refused add column if not exists refused_by_name text not null default '';

-- The few places that travel, or look it, without reading the others.
create index place_travels on place (source_id, id)
    where gone_at is null
      and ('ITINERANT' = any (itinerancies)
           or name ~* '(bus|camion|fourgon|v[eé]hicule|van|caravane|roulotte|truck|remorque|triporteur|itin[eé]rant)');
