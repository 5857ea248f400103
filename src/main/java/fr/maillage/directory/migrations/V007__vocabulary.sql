-- A release brings new expressions. It leaves alone what a person wrote or changed, and what a person removed.
alter table expression add column by_hand boolean not null default false;
create table expression_removed (
    text       text primary key,
    removed_at timestamptz not null default now()
);
create table shipped_vocabulary (
    digest    text primary key,       -- of the vocabulary.csv that was taken in
    loaded_at timestamptz not null default now()
);
