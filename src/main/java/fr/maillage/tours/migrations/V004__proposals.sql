-- Proposals of where units could go: what each was made from, the best plan so far, what the coordinator wishes.

create table proposal (
    id            uuid primary key,
    code          text        not null unique,        -- ends its address
    name          text        not null,
    first_day     date        not null,
    last_day      date        not null check (last_day >= first_day),
    effort        text        not null check (effort in ('SHORT', 'USUAL', 'LONG')),
    state         text        not null check (state in ('SEARCHING', 'INTERRUPTED', 'READY', 'PUBLISHED')),
    input         jsonb       not null,               -- all that decides, the seed included; wishes apart
    gathered_at   timestamptz not null,               -- when the input was read from what is there
    plan          jsonb,                              -- the best so far; null before there is one
    wishes        integer     not null default 0,     -- grows with each wish made or taken back
    solved_wishes integer     not null default 0,     -- what wishes was when the plan was searched
    -- the search under way
    search        uuid,                               -- names it; null when none is
    searched_wishes integer   not null default 0,     -- what wishes was when it began
    beat_at       timestamptz,                        -- its last sign of life, by the database's clock
    share         double precision not null default 0, -- of its budget used, 0 to 1
    stop          boolean     not null default false, -- somebody asked it to end
    published_at  timestamptz,
    version       integer     not null default 0,     -- grows with each new plan, wish and state
    created_at    timestamptz not null,
    updated_at    timestamptz not null default now(),
    check ((state = 'PUBLISHED') = (published_at is not null))
);

-- « Ce village, ce jour-là » and « pas ce village ».
create table proposal_wish (
    id          uuid primary key,
    proposal_id uuid        not null references proposal (id) on delete cascade,
    act         uuid        not null,                 -- wishes made together are taken back together
    kind        text        not null check (kind in ('PIN', 'BAN')),
    commune_code text       not null,                 -- INSEE
    day         date,                                 -- null for never
    unit_id     uuid,                                 -- null for whichever
    made_at     timestamptz not null,
    check (kind = 'BAN' or day is not null)
);
create index proposal_wish_proposal on proposal_wish (proposal_id, made_at);
create index proposal_created on proposal (created_at desc);

-- Which session came of which visit.
create table proposal_visit (
    session_id   uuid primary key,
    proposal_id  uuid not null references proposal (id) on delete cascade,
    commune_code text not null,
    day          date not null,
    unit_id      uuid not null
);
create index proposal_visit_proposal on proposal_visit (proposal_id);
