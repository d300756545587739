-- A list that names the number of a record that was taken in is about the record that stays.
create index identity_merge_number on identity_merge ((gone_was ->> 'external_id'))
    where undone_at is null and gone_was ->> 'external_id' is not null;
