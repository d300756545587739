package org.madang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madang.shared.CannotStart;

class DatabaseAddressTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://ana:p%40ss+1@db.example:5433/madang?sslmode=require",
                "postgresql://ana:p%40ss+1@db.example:5433/madang?sslmode=require",
                "jdbc:postgresql://ana:p%40ss+1@db.example:5433/madang?sslmode=require"
            })
    void userAndPasswordAreTakenOutOfTheAddress(String text) {
        assertThat(DatabaseAddress.parse(text))
                .isEqualTo(new DatabaseAddress(
                        "jdbc:postgresql://db.example:5433/madang?sslmode=require", "ana", "p@ss+1"));
    }

    @Test
    void theDriversOwnFormStaysAsItIs() {
        String own = "jdbc:postgresql://one:5432,two:5432/madang?user=ana&password=secret";
        assertThat(DatabaseAddress.parse(own)).isEqualTo(new DatabaseAddress(own, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://ana:secret@db.example/madang",
                "jdbc:postgresql://db.example/madang?user=ana&password=secret"
            })
    void aPrintedAddressHoldsNoPassword(String text) {
        assertThat(DatabaseAddress.parse(text).toString()).isEqualTo("jdbc:postgresql://db.example/madang");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "mysql://db/x", "postgres://", "postgres://host", "postgres://host/", "jdbc:postgresql:x"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> DatabaseAddress.parse(text))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("MADANG_DATABASE_URL must look like");
    }
}
