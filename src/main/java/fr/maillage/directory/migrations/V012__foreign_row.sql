-- The row as its file had it, where a mapping made it a row of the standard; null where the file was in the standard.
alter table place add column foreign_row jsonb;
