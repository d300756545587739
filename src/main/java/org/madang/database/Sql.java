package org.madang.database;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One statement, its named parameters ({@code :name}) and what becomes of its rows. */
public final class Sql {
    private final JdbcClient.StatementSpec statement;

    Sql(JdbcClient.StatementSpec statement) {
        this.statement = statement;
    }

    /** Binds ids, instants, enums, countries, languages, texts in several languages and collections (as arrays). */
    public Sql param(String name, @Nullable Object value) {
        statement.param(name, Values.toDatabase(value));
        return this;
    }

    /** Binds a collection of text as an array; needed where an empty collection has to keep its type. */
    public Sql texts(String name, java.util.Collection<String> values) {
        statement.param(name, Values.array("text", values));
        return this;
    }

    /** Binds a collection of ids or UUIDs as an array, empty or not. */
    public Sql ids(String name, java.util.Collection<?> values) {
        statement.param(name, Values.array("uuid", values));
        return this;
    }

    /** Binds already serialised JSON. */
    public Sql json(String name, @Nullable String json) {
        statement.param(name, Values.json(json));
        return this;
    }

    public Sql params(Map<String, ?> values) {
        values.forEach(this::param);
        return this;
    }

    public <T> List<T> list(Class<T> row) {
        return statement.query(Rows.of(row)).list();
    }

    public <T> Optional<T> maybe(Class<T> row) {
        return statement.query(Rows.of(row)).optional();
    }

    public <T> T one(Class<T> row) {
        return statement.query(Rows.of(row)).single();
    }

    /** Hands the rows over one by one, so that a long result never stands in memory. */
    public <T> void each(Class<T> row, Consumer<T> reader) {
        try (var rows = statement.withFetchSize(500).query(Rows.of(row)).stream()) {
            rows.forEach(reader);
        }
    }

    /** @return how many rows were touched */
    public int update() {
        return statement.update();
    }

    public boolean exists() {
        return statement.query((row, number) -> 1).list().size() > 0;
    }
}
