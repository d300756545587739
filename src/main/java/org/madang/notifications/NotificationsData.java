package org.madang.notifications;

import java.util.List;
import org.madang.web.PersonRows;
import org.madang.web.PersonalData;
import org.springframework.stereotype.Component;

/**
 * Mails to a person: handed out as they were sent, but for codes and ends of links, of which some go to an address that is
 * yet to prove itself; afterwards only that and when something was sent is left.
 */
@Component
class NotificationsData implements PersonalData {
    @Override
    public List<PersonRows> rows() {
        return List.of(
                PersonRows.about("notifications_unwanted", "person_id", """
                        select kind, since from notifications_unwanted where person_id = :person order by kind
                        """)
                        .onlyOnce("kind")
                        .goes(),
                PersonRows.withheld(
                                "notifications_way_out",
                                "person_id",
                                "Ends of links that stand in the mails themselves.")
                        .goes(),
                PersonRows.about("notifications_message", "recipient_person", """
                        select recipient_address as "to", language,
                               replace(notifications_without(subject, secrets), chr(65532), '•••') as subject,
                               replace(notifications_without(body_text, secrets), chr(65532), '•••') as text,
                               kind, created_at, state, sent_at
                        from notifications_message
                        where recipient_person = :person or (kind <> 'ACCOUNT' and recipient_address = any(:addresses))
                        order by created_at
                        """)
                        .erasedBy("""
                        update notifications_message
                        set recipient_address = '', subject = '', body_text = '', secrets = null, last_error = null, dedupe_key = id::text,
                            state = case when state = 'SENT' then 'SENT' else 'HELD' end
                        where recipient_person = :person or recipient_address = any(:addresses)
                        """));
    }
}
