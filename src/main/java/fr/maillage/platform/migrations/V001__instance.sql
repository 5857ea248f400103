-- What every module may lean on: PostgreSQL's own extensions, and French without accents.
create extension if not exists pg_trgm with schema public;
create extension if not exists unaccent with schema public;
create extension if not exists cube with schema public;

-- Points on a sphere, as the extension earthdistance names them. That extension asks for a superuser, which the owner of
-- a hosted database is not; ours are the three functions the modules need, made only where the extension is not there.
-- Degrees in, metres out; the sphere's radius is 6 378 168 m.
do $$
begin
    if to_regprocedure('public.ll_to_earth(float8, float8)') is null then
        create function public.ll_to_earth(lat float8, lon float8) returns public.cube
            language sql immutable strict parallel safe
            return public.cube(array[
                6378168 * cos(radians(lat)) * cos(radians(lon)),
                6378168 * cos(radians(lat)) * sin(radians(lon)),
                6378168 * sin(radians(lat))]);
        create function public.earth_distance(a public.cube, b public.cube) returns float8
            language sql immutable strict parallel safe
            return 2 * 6378168 * asin(least(1, public.cube_distance(a, b) / (2 * 6378168)));
        create function public.earth_box(middle public.cube, metres float8) returns public.cube
            language sql immutable strict parallel safe
            return public.cube_enlarge(
                middle, 2 * 6378168 * sin(least(pi() / 2, greatest(0, metres) / (2 * 6378168))), 3);
    end if;
end
$$;

create text search configuration public.maillage_fr (copy = pg_catalog.french);
alter text search configuration public.maillage_fr
    alter mapping for hword, hword_part, word with public.unaccent, pg_catalog.french_stem;

-- What this instance knows of itself; no personal data.
create table instance_fact (
    name       text primary key,
    value      text        not null,
    created_at timestamptz not null default now()
);
