package org.madang.notifications.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.notifications.sending.MailSettings;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** However many mails are kept, a part of a subject or an address is found by an index. */
@MadangTest
class MailSearchIndexTests {
    @Autowired
    private Db db;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void the_search_of_mails_stands_on_its_index_where_a_server_carries_them() {
        var carried =
                new MailSecrets(new MailSettings(new MailSettings.Smtp("smtp://127.0.0.1:2525", "madang@kf.test")));
        String sought = MailList.all(carried).filters().getFirst().sql().replace(":q", "'%기다립니다%'");
        var plan = transaction.execute(status -> {
            db.sql("select set_config('enable_seqscan', 'off', true)").one(String.class);
            return db.sql(
                            "explain (costs off) select m.id from notifications_message m where m.recipient_address <> '' and "
                                    + sought)
                    .list(String.class);
        });
        assertThat(String.join("\n", List.copyOf(plan))).contains("notifications_message_sought");
    }
}
