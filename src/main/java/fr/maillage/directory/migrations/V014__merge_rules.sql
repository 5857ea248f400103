-- When a source is believed more or less than before, the sheets it has part in are put together again.
create function directory.source_priority_changed() returns trigger
    language plpgsql as
$$
begin
    insert into directory.merge_stale (head)
    select distinct coalesce(p.merged_into, p.id)
    from directory.place p
    where p.source_id = new.id
      and (p.merged_into is not null or exists (select from directory.place m where m.merged_into = p.id))
    on conflict do nothing;
    return null;
end
$$;
create trigger source_priority_changed after update of priority on source
    for each row when (old.priority is distinct from new.priority) execute function directory.source_priority_changed();
