package org.madang.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one database of the program; being closed after everything that uses it, it stops after the web server. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {
    @Bean(destroyMethod = "close")
    PostgresServer postgresServer(DatabaseSettings settings) {
        return settings.external()
                .<PostgresServer>map(PostgresServer.External::new)
                .orElseGet(() -> EmbeddedPostgres.start(settings.data(), EmbeddedPostgres.Durability.DURABLE));
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(PostgresServer server, DatabaseSettings settings) {
        DatabaseAddress address = server.address();
        DatabaseCheck.require(address);
        HikariConfig config = new HikariConfig();
        config.setPoolName("database");
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(settings.database().connections());
        config.setConnectionTimeout(10_000);
        config.addDataSourceProperty("ApplicationName", "madang");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        // The details of an error hold the values of the row, which are personal and must not reach a log.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(config);
    }
}
