package org.madang.operations.settings;

import org.jspecify.annotations.Nullable;

/** Every setting there is, with the property in which its value arrives; README tells what each does. */
enum Known {
    MADANG_PORT("server.port"),
    MADANG_DATA("madang.data"),
    MADANG_DATABASE_URL("madang.database.url"),
    MADANG_STORAGE_URL("madang.storage.url"),
    MADANG_SMTP_URL("madang.smtp.url"),
    MADANG_SMTP_FROM("madang.smtp.from"),
    MADANG_BASE_URL("madang.web.base-url"),
    MADANG_PROXIES("madang.proxies"),
    MADANG_OPERATIONS_PORT("management.server.port"),
    MADANG_OPERATIONS_ADDRESS("management.server.address"),
    MADANG_LOG_FORMAT(null),
    MADANG_BACKUPS(null),
    MADANG_SECOND_FACTOR("madang.security.second-factor"),
    MADANG_SECOND_FACTOR_DAYS("madang.security.grace-days"),
    MADANG_KEY("madang.key"),
    MADANG_EMPTY("madang.empty"),
    MADANG_JDK(null),
    MADANG_JAVA_OPTIONS(null);

    private final @Nullable String property;

    Known(@Nullable String property) {
        this.property = property;
    }

    @Nullable
    String property() {
        return property;
    }
}
