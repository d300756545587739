package org.madang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@MadangTest
class EpochTests {
    @Autowired
    Epoch epoch;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Db db;

    @Test
    void a_transaction_raises_it_once_and_only_when_it_commits() {
        long before = stored();
        transaction.executeWithoutResult(status -> {
            epoch.advance();
            epoch.advance();
            assertThat(stored()).isEqualTo(before);
        });
        assertThat(stored()).isEqualTo(before + 1);
        assertThat(epoch.now()).isEqualTo(before + 1);
    }

    @Test
    void what_is_rolled_back_raises_nothing() {
        long before = stored();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    epoch.advance();
                    throw new IllegalStateException("changed its mind");
                }))
                .hasMessage("changed its mind");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void another_node_hears_of_it_from_the_database_alone() {
        var other = new Epoch(db);
        transaction.executeWithoutResult(status -> epoch.advance());
        assertThat(other.now()).isLessThan(epoch.now());
        other.read(stored());
        assertThat(other.now()).isEqualTo(epoch.now());
        assertThat(other.elsewhere()).isEqualTo(stored());
        assertThat(epoch.elsewhere()).as("what this node did is no news to it").isLessThan(stored());
        other.read(0);
        assertThat(other.now()).isEqualTo(epoch.now());
    }

    @Test
    void many_at_once_are_all_counted() throws Exception {
        long before = stored();
        Callable<Void> change = () -> {
            transaction.executeWithoutResult(status -> epoch.advance());
            return null;
        };
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(List.of(change, change, change, change, change, change, change, change)))
                done.get();
        }
        assertThat(stored()).isEqualTo(before + 8);
    }

    private long stored() {
        return db.sql("select number from v_epoch").one(Long.class);
    }
}
