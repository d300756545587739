-- A mail that has not left yet can be taken back by whoever wrote it: what it says is no longer true.
alter table notifications_message drop constraint notifications_message_state_check;
alter table notifications_message add constraint notifications_message_state_check
    check (state in ('QUEUED', 'SENT', 'FAILED', 'HELD', 'RECALLED'));

create or replace view v_mail_pile as
select state, count(*) as count, min(created_at) as oldest,
       count(*) filter (where send_after <= now()) as due
from notifications_message
where state not in ('SENT', 'RECALLED')
group by state;

-- What has not reached its reader, by the occasion for which it was written.
create view v_undelivered_mail as
select dedupe_key, recipient_person, state, created_at
from notifications_message
where state in ('QUEUED', 'FAILED', 'HELD');
