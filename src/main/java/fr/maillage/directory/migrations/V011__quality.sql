-- How complete each sheet is: which counted fields are filled (bit n = CountedField of ordinal n) and their points, of 100.
-- Derived from place with the rest of place_desk, so that the quality pages are a few sums over narrow rows.
alter table place_desk
    add column filled       int      not null default 0,
    add column completeness smallint not null default 0;

update place_desk d
set filled = f.filled, completeness = f.completeness
from (select p.id,
             case when p.services <> '{}' then 1 else 0 end
             + case when p.hours <> '' then 2 else 0 end
             + case when p.phone is not null then 4 else 0 end
             + case when p.address <> '' then 8 else 0 end
             + case when p.position_precision = 'EXACT' then 16 else 0 end
             + case when p.emails <> '{}' or p.websites <> '{}' then 32 else 0 end
             + case when p.summary <> '' or p.detail <> '' then 64 else 0 end
             + case when p.costs <> '{}' then 128 else 0 end
             + case when p.access_modes <> '{}' then 256 else 0 end
             + case when p.support_modes <> '{}' then 512 else 0 end as filled,
             case when p.services <> '{}' then 20 else 0 end
             + case when p.hours <> '' then 20 else 0 end
             + case when p.phone is not null then 15 else 0 end
             + case when p.address <> '' then 10 else 0 end
             + case when p.position_precision = 'EXACT' then 10 else 0 end
             + case when p.emails <> '{}' or p.websites <> '{}' then 5 else 0 end
             + case when p.summary <> '' or p.detail <> '' then 5 else 0 end
             + case when p.costs <> '{}' then 5 else 0 end
             + case when p.access_modes <> '{}' then 5 else 0 end
             + case when p.support_modes <> '{}' then 5 else 0 end as completeness
      from place p) f
where f.id = d.place_id;

-- Sums over everything read this alone.
create index place_desk_quality on place_desk (source_id, commune_code, organisation_id)
    include (updated_on, completeness, filled, hours_id, source_key) where not gone;
