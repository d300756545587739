package org.madang.identity.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A start prints a way in as long as no operator can come back. */
@MadangTest
class FirstOperatorLinkTests {
    @Autowired
    Db db;

    @Autowired
    Cast cast;

    @Autowired
    FirstOperatorLink link;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void an_operator_without_an_address_or_anything_to_sign_in_with_counts_for_none() {
        new TransactionTemplate(transactions).executeWithoutResult(rolledBack -> {
            rolledBack.setRollbackOnly();
            // The database is shared with tests that have operators of their own.
            db.sql("update identity_grant set ended_at = given_at where role = 'OPERATOR' and ended_at is null")
                    .update();
            assertThat(link.missing()).isTrue();
            PersonId operator = cast.with(Role.OPERATOR, ScopeKind.PLATFORM, null);
            assertThat(link.missing()).isFalse();
            write(operator, UUID.randomUUID() + "@madang.invalid");
            assertThat(link.missing()).isTrue();
            db.sql("update identity_person set password_hash = 'x' where id = :id")
                    .param("id", operator)
                    .update();
            assertThat(link.missing()).isFalse();
        });
    }

    private void write(PersonId operator, String email) {
        db.sql("update identity_person set email = :email where id = :id")
                .param("email", email)
                .param("id", operator)
                .update();
    }
}
