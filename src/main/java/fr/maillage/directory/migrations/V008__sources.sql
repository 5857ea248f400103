-- Sources as objects: who supplies a list, under what licence, where it lies, how it is read and how often.
alter table source
    add column owner         text        not null default '', -- the body that publishes the list
    add column format        text        not null default 'AUTO' check (format in ('AUTO', 'CSV', 'JSON')),
    add column url           text,                            -- null: files are brought by hand
    add column mapping       text        not null default '', -- a mapping file's text; empty: the national standard
    add column contact       text        not null default '', -- whom to write to about the list; professional contact data
    add column schedule      text        not null default 'NEVER'
                                         check (schedule in ('NEVER', 'DAILY', 'WEEKLY', 'MONTHLY')),
    add column priority      int         not null default 0,  -- which source is believed first about one place: the higher
    add column version       int         not null default 0,  -- of the settings: nobody overwrites what they have not seen
    add column etag          text,                            -- what the server said of the file that was read last
    add column last_modified text,
    add column digest        text,                            -- of the file that was read last, to its end
    add column read_as       text,                            -- of how it was read: from where, with what mapping
    add column last_tried_at timestamptz,
    add column last_outcome  text        check (last_outcome in ('READ', 'UNCHANGED', 'HELD', 'FAILED')),
    add column last_reason   text        not null default '', -- one sentence of French
    add column failures      int         not null default 0,  -- in a row
    add column next_at       timestamptz,                     -- when it is read by itself; null for never
    add column asked         text        check (asked in ('READ', 'AGAIN', 'FORCE')), -- by somebody, and not done yet
    add column asked_at      timestamptz;

-- A file that somebody brought and that has not been read yet; it goes once it has been.
create table source_upload (
    source_id text        primary key references source (id) on delete cascade,
    file_name text        not null,
    content   bytea       not null,
    force     boolean     not null default false,
    sent_at   timestamptz not null
);

-- What became of the latest readings of each source, those that brought nothing included.
create table source_reading (
    id         uuid primary key,
    source_id  text        not null references source (id) on delete cascade,
    started_at timestamptz not null,
    ended_at   timestamptz not null,
    how        text        not null check (how in ('SCHEDULE', 'ASKED', 'UPLOAD', 'COMMAND')),
    outcome    text        not null check (outcome in ('READ', 'UNCHANGED', 'HELD', 'FAILED')),
    reason     text        not null default '',
    run_id     uuid        references import_run (id) on delete set null
);
create index source_reading_source on source_reading (source_id, started_at);
create index source_reading_run on source_reading (run_id);

-- A point may be found from the address (STREET: its number or street; VILLAGE: its hamlet).
alter table place
    drop constraint place_position_precision_check,
    add constraint place_position_precision_check check (position_precision in ('EXACT', 'STREET', 'VILLAGE', 'COMMUNE'));

-- What the national address base answered, so that it is asked once. No answer in it is about a person: these are the
-- addresses of public places.
create table address_point (
    key        text        primary key,  -- directory.address_key(street, commune)
    street     text        not null,
    commune    text        not null,     -- INSEE code
    latitude   float8,
    longitude  float8,
    precision  text        check (precision in ('STREET', 'VILLAGE')), -- null: not found well enough
    score      float8,
    label      text        not null default '',
    asked_at   timestamptz not null
);
create index address_point_asked on address_point (asked_at);

create function directory.address_key(street text, commune text) returns text
    language sql immutable parallel safe strict
return md5(lower(regexp_replace(street, '\s+', ' ', 'g')) || '|' || commune);

create index place_without_point on place (id)
    where position_precision = 'COMMUNE' and gone_at is null and address <> '' and commune_code is not null;
