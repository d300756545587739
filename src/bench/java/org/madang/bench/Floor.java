package org.madang.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import tools.jackson.databind.json.JsonMapper;

/**
 * The least a page can cost: a bare handler of the same server that runs the page's statements, reads every column of
 * every row, puts the page together from short pieces and writes it compressed. No session, no permissions, no escaping.
 */
public final class Floor extends Handler.Abstract {
    private final HikariDataSource database;
    private record Known(FloorPage page, ConcurrentLinkedQueue<Gzip> compressors) {}

    private final Map<String, Known> pages = new ConcurrentHashMap<>();

    private Floor(HikariDataSource database) {
        this.database = database;
    }

    /** Arguments: port, address, password of the database, files of pages. */
    public static void main(String[] arguments) throws Exception {
        var config = new HikariConfig();
        config.setJdbcUrl(arguments[1]);
        config.setUsername("madang");
        config.setPassword(System.getenv("FLOOR_PASSWORD"));
        config.setMaximumPoolSize(16);
        config.addDataSourceProperty("ApplicationName", "floor");
        var floor = new Floor(new HikariDataSource(config));
        for (int i = 2; i < arguments.length; i++) {
            var page = JsonMapper.builder().build().readValue(Path.of(arguments[i]), FloorPage.class);
            floor.pages.put(page.path(), new Known(page, new ConcurrentLinkedQueue<>()));
        }
        var server = new Server(new VirtualThreadPool());
        var connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(Integer.parseInt(arguments[0]));
        server.addConnector(connector);
        server.setHandler(floor);
        server.start();
        // Ends with the process that started it.
        while (System.in.read() >= 0) {}
        System.exit(0);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws SQLException {
        Known known = pages.get(Request.getPathInContext(request));
        if (known == null) return false;
        FloorPage page = known.page();
        if (!page.statements().isEmpty()) {
            try (Connection connection = database.getConnection()) {
                for (Statement statement : page.statements()) read(connection, statement);
            }
        }
        var text = new StringBuilder(32 * 1024);
        for (String piece : page.pieces()) text.append(piece);
        byte[] html = text.toString().getBytes(StandardCharsets.UTF_8);
        Gzip taken = known.compressors().poll();
        Gzip gzip = taken == null ? new Gzip(page.gzipLevel()) : taken;
        var body = gzip.compressed(html);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
        response.getHeaders().put(HttpHeader.CONTENT_ENCODING, "gzip");
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.remaining());
        response.write(true, body, Callback.from(callback, () -> known.compressors().add(gzip)));
        return true;
    }

    private static int read(Connection connection, Statement statement) throws SQLException {
        int characters = 0;
        try (var prepared = connection.prepareStatement(statement.jdbc())) {
            for (int i = 0; i < statement.parameters().size(); i++)
                prepared.setObject(i + 1, statement.parameters().get(i), Types.OTHER);
            if (!prepared.execute()) return 0;
            try (var rows = prepared.getResultSet()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        String value = rows.getString(column);
                        if (value != null) characters += value.length();
                    }
                }
            }
        }
        return characters;
    }
}
