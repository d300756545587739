package org.madang.database;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the database.
 *
 * @param data folder of everything this program keeps (MADANG_DATA)
 */
@ConfigurationProperties("madang")
record DatabaseSettings(
        @DefaultValue("data") Path data, @DefaultValue Database database) {
    /**
     * @param url an own PostgreSQL 16 or newer instead of the one in the data folder (MADANG_DATABASE_URL)
     * @param connections most connections held at a time
     */
    record Database(
            @Nullable String url, @DefaultValue("16") int connections) {}

    /** The address of somebody else's server, when one is set. */
    Optional<DatabaseAddress> external() {
        return Optional.ofNullable(database.url()).filter(url -> !url.isBlank()).map(DatabaseAddress::parse);
    }
}
