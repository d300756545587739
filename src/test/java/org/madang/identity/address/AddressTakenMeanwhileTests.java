package org.madang.identity.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people take the same address in the same moment, which only the database can see. */
@MadangTest
@Timeout(60)
class AddressTakenMeanwhileTests {
    @Autowired
    private PutAddress put;

    @Autowired
    private Cast cast;

    @Autowired
    private Db db;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void who_comes_second_is_told_so_and_the_rest_of_their_transaction_stands() {
        PersonId first = cast.person("First");
        PersonId second = cast.person("Second");
        String email = UUID.randomUUID() + "@example.org";
        var both = new TransactionTemplate(transactions);
        CompletableFuture<Boolean> late = both.execute(any -> {
            take(first, email);
            var coming = CompletableFuture.supplyAsync(() -> both.execute(own -> {
                db.sql("update identity_person set call_me = 'Second' where id = :id")
                        .param("id", second)
                        .update();
                return put.put(second, email, Instant.EPOCH).isPresent();
            }));
            while (!waits()) assertThat(coming).isNotDone();
            return coming;
        });
        assertThat(late.join()).isFalse();
        assertThat(db.sql("select email from identity_person where id = :id")
                        .param("id", first)
                        .one(String.class))
                .isEqualTo(email);
        assertThat(db.sql("select call_me from identity_person where id = :id")
                        .param("id", second)
                        .one(String.class))
                .isEqualTo("Second");
    }

    private void take(PersonId person, String email) {
        db.sql("update identity_person set email = :email where id = :id")
                .param("email", email)
                .param("id", person)
                .update();
    }

    /** Whether somebody waits for this transaction to end. */
    private boolean waits() {
        return db.sql("select 1 from pg_locks where not granted and transactionid = pg_current_xact_id()::xid")
                .exists();
    }
}
