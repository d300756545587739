package org.madang.access;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A connection over which any bytes can be sent, and which reads no more of HTTP/1.1 than it must. */
final class Wire implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    /**
     * @param status 0 when the server closed without a word
     * @param headers lines as they came
     */
    record Reply(int status, List<String> headers, String body, Duration took) {
        @Nullable
        String header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            for (String line : headers)
                if (line.toLowerCase(Locale.ROOT).startsWith(start))
                    return line.substring(start.length()).strip();
            return null;
        }
    }

    private final int port;
    private @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();

    Wire(int port) {
        this.port = port;
    }

    /** @param last whether nothing more is sent over this connection, so that a body may lack its end */
    Reply send(byte[] bytes, boolean noBody, boolean last) throws IOException {
        if (socket != null && !last) {
            Reply reply = over(bytes, noBody, false);
            // The server may have closed what lay idle.
            if (reply.status() != 0) return reply;
        }
        open();
        return over(bytes, noBody, last);
    }

    private Reply over(byte[] bytes, boolean noBody, boolean last) throws IOException {
        Socket open = socket == null ? open() : socket;
        long begin = System.nanoTime();
        try {
            open.getOutputStream().write(bytes);
            if (last) open.shutdownOutput();
        } catch (IOException refused) {
            // It may have answered before it read everything.
        }
        try {
            Reply reply = read(noBody, begin);
            if (last || "close".equalsIgnoreCase(reply.header("Connection"))) close();
            return reply;
        } catch (EOFException | java.net.SocketException gone) {
            close();
            return new Reply(0, List.of(), "", Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    private Reply read(boolean noBody, long begin) throws IOException {
        String first = line();
        while (first.matches("HTTP/1\\.1 1\\d\\d.*")) {
            while (!line().isEmpty()) continue;
            first = line();
        }
        var headers = new ArrayList<String>();
        for (String header = line(); !header.isEmpty(); header = line()) headers.add(header);
        int status = Integer.parseInt(first.split(" ", 3)[1]);
        var head = new Reply(status, List.copyOf(headers), "", Duration.ZERO);
        byte[] body = noBody || status == 204 || status == 304 ? new byte[0] : body(head);
        return new Reply(
                status,
                head.headers(),
                new String(body, StandardCharsets.UTF_8),
                Duration.ofNanos(System.nanoTime() - begin));
    }

    private byte[] body(Reply head) throws IOException {
        String length = head.header("Content-Length");
        if (length != null) {
            byte[] body = in.readNBytes(Integer.parseInt(length));
            if (body.length < Integer.parseInt(length)) throw new EOFException();
            return body;
        }
        if (!"chunked".equals(head.header("Transfer-Encoding"))) {
            byte[] rest = in.readAllBytes();
            close();
            return rest;
        }
        var body = new ByteArrayOutputStream();
        while (true) {
            int chunk = Integer.parseInt(line(), 16);
            body.write(in.readNBytes(chunk));
            line();
            if (chunk == 0) return body.toByteArray();
        }
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) throw new EOFException();
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    private Socket open() throws IOException {
        close();
        var opened = new Socket(InetAddress.getLoopbackAddress(), port);
        opened.setTcpNoDelay(true);
        opened.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(opened.getInputStream(), 16_384);
        socket = opened;
        return opened;
    }

    @Override
    public void close() throws IOException {
        if (socket != null) socket.close();
        socket = null;
    }
}
