-- Everyday French, and what it means in the standard's terms. Edited by the coordinator, first filled from vocabulary.csv.
create table expression (
    id         int generated always as identity primary key,
    text       text        not null unique,
    targets    text[]      not null,  -- 'service:ADMINISTRATIVE_HELP', 'typology:CAF'…; the first one leads
    note       text        not null default '',
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

-- Words that searches may be corrected to: those of the vocabulary and those in the names of places.
create table known_word (
    word          text primary key,     -- plain: no accent, no case
    stem          text    not null,     -- by maillage_fr
    in_vocabulary boolean not null,
    created_at    timestamptz not null default now()
);
create index known_word_trigrams on known_word using gin (word gin_trgm_ops);
create index known_word_stem on known_word (stem);

-- What was asked and found nothing, so that the vocabulary can grow. Nobody's name, address or time of day is kept;
-- a line not asked again for a year is deleted.
create table unanswered_query (
    plain_text text primary key,        -- at most 100 characters
    asked      int  not null default 1,
    first_on   date not null,
    last_on    date not null
);
