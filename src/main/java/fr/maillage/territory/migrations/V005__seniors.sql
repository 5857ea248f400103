-- How old the residents of a commune are, where somebody gave it.

alter table commune add column seniors float8 check (seniors between 0 and 1); -- share of those aged 60 and more; null when unknown
