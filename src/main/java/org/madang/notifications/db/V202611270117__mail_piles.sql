-- What lies in the outbox besides the delivered, for whoever watches over the program.
create view v_mail_pile as
select state, count(*) as count, min(created_at) as oldest,
       count(*) filter (where send_after <= now()) as due
from notifications_message
where state <> 'SENT'
group by state;

-- The delivered are forgotten after a while, oldest first.
create index notifications_message_delivered on notifications_message (sent_at)
    where state = 'SENT' and recipient_address <> '';
