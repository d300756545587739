-- What stood in a field before and what stands there now: [{"field": "startsOn", "before": "...", "after": "..."}].
alter table identity_audit add column changes jsonb;
create or replace view v_audit as
    select id, at, object, object_id, from_state, to_state, actor, acting_for, reason, changes from identity_audit;
