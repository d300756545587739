-- What in a mail opens an account or a page for whoever holds it, as its writer named it: for the addressee alone. Null
-- where nothing was named; empty once the mail was delivered, for then it is taken out of the row.
alter table notifications_message add column secrets text[];

-- A text without what is not for the reader: one U+FFFC stands for each. Secrets hold letters, digits, - and _ alone.
create function notifications_without(said text, secrets text[]) returns text language sql immutable parallel safe as $$
    select case when cardinality(secrets) > 0
                then regexp_replace(said, array_to_string(secrets, '|'), chr(65532), 'g') else said end
$$;

-- Links in mails from before; codes stand in mails of which nothing is shown.
update notifications_message m
set secrets = found.secrets, last_error = notifications_without(m.last_error, found.secrets)
from (
    select l.id, array_agg(distinct part[1]) as secrets
    from notifications_message l
    cross join lateral regexp_matches(
        l.body_text, '/(?:invitations|nominations|endorsements)/([A-Za-z0-9_-]{32})(?![A-Za-z0-9_-])', 'g') as part
    group by l.id) found
where found.id = m.id;

update notifications_message
set body_text = notifications_without(body_text, secrets), secrets = '{}'
where state = 'SENT' and secrets is not null;
