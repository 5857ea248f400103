-- People who work with Maillage. Purpose: letting them in, and knowing who did what. Kept while they work here; erased
-- three years after the last sign-in, or when they ask (person.keep_until says the day). Residents have no account.

create table person (
    id                uuid primary key,
    name              text        not null,          -- as shown, 1 to 100 characters
    email             text,                           -- as typed
    plain_email       text unique,                    -- lower case, for looking up
    phone             text,                           -- E.164
    postal_lines      text[]      not null default '{}', -- street, then postal code and commune
    language          text        not null default 'fr' check (language in ('fr', 'en')),
    state             text        not null default 'INVITED' check (state in ('INVITED', 'ACTIVE', 'CLOSED')),
    password_hash     text,                           -- Argon2id; null when none was chosen
    totp_secret       bytea,                          -- sealed with the instance's key; null when not set up
    totp_confirmed_at timestamptz,
    totp_last_step    bigint,                         -- a code serves once
    demo              boolean     not null default false,
    last_signed_in_at timestamptz,
    keep_until        date        not null,
    created_at        timestamptz not null default now(),
    updated_at        timestamptz not null default now()
);
create index person_name on person using gin (lower(name) public.gin_trgm_ops);

create table role_grant (
    id         uuid primary key,
    person_id  uuid        not null references person (id) on delete cascade,
    role       text        not null,                  -- Role
    area       text        not null,                  -- Role.Area
    area_id    text        not null,                  -- organisation's uuid, INSEE code, SIREN; '' otherwise
    given_by   uuid,                                  -- null: the demo, the command line
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (person_id, role, area, area_id)
);
create index role_grant_area on role_grant (area, area_id);

-- Codes are kept as SHA-256: they are long and random.
create table recovery_code (
    person_id  uuid        not null references person (id) on delete cascade,
    code_hash  bytea       not null,
    used_at    timestamptz,
    created_at timestamptz not null default now(),
    primary key (person_id, code_hash)
);
create table sign_in_link (
    token_hash bytea primary key,
    person_id  uuid        not null references person (id) on delete cascade,
    expires_at timestamptz not null,
    used_at    timestamptz,
    created_at timestamptz not null default now()
);
create table invitation (
    id         uuid primary key,
    code_hash  bytea       not null unique,
    person_id  uuid        not null references person (id) on delete cascade,
    channel    text        not null check (channel in ('EMAIL', 'LETTER', 'CONSOLE')),
    invited_by uuid,
    expires_at timestamptz not null,
    used_at    timestamptz,
    created_at timestamptz not null default now()
);
create table external_identity (
    issuer     text        not null,
    subject    text        not null,
    person_id  uuid        not null references person (id) on delete cascade,
    created_at timestamptz not null default now(),
    primary key (issuer, subject)
);
-- Failed sign-ins, for slowing them down. The keys are keyed hashes of an account or an address; deleted after a day.
create table failed_attempt (
    key_hash   bytea       not null,
    at         timestamptz not null default now()
);
create index failed_attempt_key on failed_attempt (key_hash, at);
create index failed_attempt_at on failed_attempt (at);

-- Spring Session's own tables (its schema for PostgreSQL), plus what the list of sessions shows.
create table spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);
create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
