-- What people who work here do with places: values written by hand, who changed what, what was looked at.

-- What a person decided over the source: shown though it names the place no longer, or removed though it does. Null: the source decides.
alter table place add column hand_state text check (hand_state in ('SHOWN', 'REMOVED'));

-- A value written by hand over the source's own record (place.raw): an import changes the record, never this.
create table place_edit (
    place_id uuid        not null references place (id) on delete cascade,
    field    text        not null, -- the column of the standard
    value    text        not null, -- as the standard writes it; empty: said to be empty
    made_by  uuid,                 -- accounts' person; null when a program did
    made_at  timestamptz not null default now(),
    primary key (place_id, field)
);

-- The history of a place's sheet. Nothing is changed here; rows go with the place.
create table place_change (
    id           uuid primary key,
    place_id     uuid        not null references place (id) on delete cascade,
    kind         text        not null check (kind in ('ADDED', 'EDITED', 'CHECKED', 'REMOVED', 'RESTORED', 'UNDONE')),
    before       jsonb       not null default '{}', -- column of the standard: value
    after        jsonb       not null default '{}',
    batch        uuid,                              -- several places changed in one go
    made_by      uuid,
    made_by_name text        not null default '',   -- as it was then, for « who changed what »
    made_at      timestamptz not null
);
create index place_change_place on place_change (place_id, made_at);
create index place_change_batch on place_change (batch) where batch is not null;

-- What the back office's list reads: narrow rows, one a place, gone or not. Derived from place, as place_search is.
create table place_desk (
    place_id        uuid primary key references place (id) on delete cascade,
    code            text    not null,
    name            text    not null,
    plain_name      text    not null, -- lower case, no accent: for sorting
    plain           text    not null, -- name, commune and organisation: for searching
    commune_code    text,
    commune_name    text    not null,
    organisation_id uuid,
    source_id       text    not null,
    source_key      text    not null,
    typologies      text[]  not null,
    updated_on      date,
    gone            boolean not null,
    hours_id        int references hours_text (id)
);
create index place_desk_name on place_desk (plain_name, place_id);
create index place_desk_commune on place_desk (commune_code);
create index place_desk_organisation on place_desk (organisation_id);
create index place_desk_updated on place_desk (updated_on, place_id);
create index place_desk_plain on place_desk using gin (plain gin_trgm_ops);
create index place_desk_source on place_desk (source_id, source_key);

insert into place_desk
select p.id, p.code, p.name,
       lower(public.unaccent(replace(p.name, 'œ', 'oe'))),
       lower(public.unaccent(replace(p.name || ' ' || p.commune_name || ' ' || coalesce(o.name, p.parent), 'œ', 'oe'))),
       p.commune_code, p.commune_name, p.organisation_id, p.source_id, p.source_key, p.typologies, p.updated_on,
       p.gone_at is not null, h.id
from place p
left join organisation o on o.id = p.organisation_id
left join hours_text h on p.hours <> '' and md5(h.text) = md5(p.hours);

-- Whether the hours could not be understood whole; null until somebody asks, for Java reads them.
alter table hours_text add column doubtful boolean;
create index hours_text_unread on hours_text (id) where doubtful is null;

-- Findings of one kind differ only by what follows the colon and by their numbers.
alter table import_finding
    add column kind text generated always as
        (regexp_replace(regexp_replace(action, ' : .*$', ''), '\d+', 'N', 'g')) stored;
create index import_finding_key on import_finding (run_id, source_key);

-- What somebody has looked at and that need not be shown again: one value, or (source_key empty) all of that kind.
create table finding_seen (
    source_id  text        not null references source (id) on delete cascade,
    field      text        not null,
    kind       text        not null,
    source_key text        not null default '',
    value_md5  text        not null default '',
    seen_by    uuid,
    seen_at    timestamptz not null default now(),
    primary key (source_id, field, kind, source_key, value_md5)
);

-- What still waits in the latest import of each source.
create view open_finding as
select r.source_id, f.*
from (select distinct on (source_id) id, source_id
      from import_run
      where finished_at is not null
      order by source_id, started_at desc, id desc) r
join import_finding f on f.run_id = r.id
where not exists (select
                  from finding_seen s
                  where s.source_id = r.source_id and s.field = f.field and s.kind = f.kind
                    and (s.source_key = '' or (s.source_key = f.source_key and s.value_md5 = md5(f.value))));

alter table error_report add column handled_by uuid, add column handled_at timestamptz;

-- Places made here have a source of their own.
insert into source (id, name) values ('main', 'Maillage') on conflict (id) do nothing;
