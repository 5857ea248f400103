-- What finding sessions reads.

-- A title as people type it: no accent, no capital. PostgreSQL calls unaccent() stable because its dictionary can be changed; ours is not.
create function plain(words text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary, words));

-- The words of an activity: its title A, what one can do afterwards B, what it is C, what people call its kind D.
alter table activity
    add column document tsvector not null generated always as (
        setweight(to_tsvector('public.maillage_fr', title), 'A')
        || setweight(to_tsvector('public.maillage_fr', outcome), 'B')
        || setweight(to_tsvector('public.maillage_fr', summary), 'C')
        || setweight(to_tsvector('public.maillage_fr', case kind
               when 'WORKSHOP' then 'atelier cours formation stage initiation'
               when 'PERMANENCE' then 'permanence accueil aide'
               else 'événement sortie rencontre' end), 'D')) stored;
create index activity_document on activity using gin (document);
create index activity_plain on activity using gin (plain(title) public.gin_trgm_ops);

-- The fourth dimension is time: when a session ends, in seconds. One box asks for « within 30 km, from now on », and stays
-- quick however many years of past sessions lie behind.
create function where_and_when(latitude double precision, longitude double precision, ends_at timestamptz) returns public.cube
    language sql immutable strict parallel safe
    return public.cube(
        public.ll_to_earth(latitude, longitude),
        extract(epoch from (ends_at - timestamptz '1970-01-01 00:00:00+00'))::double precision);
create index session_where_and_when on session
    using gist (where_and_when(latitude, longitude, ends_at)) where state <> 'DRAFT';
drop index session_position;

create index session_ends on session (ends_at) where state <> 'DRAFT';
