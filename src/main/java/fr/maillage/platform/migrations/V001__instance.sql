-- What every module may lean on: PostgreSQL's own extensions, and French without accents.
create extension if not exists pg_trgm with schema public;
create extension if not exists unaccent with schema public;
create extension if not exists cube with schema public;
create extension if not exists earthdistance with schema public;

create text search configuration public.maillage_fr (copy = pg_catalog.french);
alter text search configuration public.maillage_fr
    alter mapping for hword, hword_part, word with public.unaccent, pg_catalog.french_stem;

-- What this instance knows of itself; no personal data.
create table instance_fact (
    name       text primary key,
    value      text        not null,
    created_at timestamptz not null default now()
);
