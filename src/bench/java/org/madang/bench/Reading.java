package org.madang.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.LongStream;

/** One connection that is kept open and asks for the same page again and again; reads no more of HTTP/1.1 than it must. */
final class Reading implements Runnable {
    private final int port;
    private final byte[] request;
    private final long deadline;
    private final byte[] buffer = new byte[64 * 1024];
    private int from;
    private int to;
    private long[] times = new long[4096];
    private int count;
    private long errors;
    private long bytes;

    Reading(int port, byte[] request, long deadline) {
        this.port = port;
        this.request = request;
        this.deadline = deadline;
    }

    @Override
    public void run() {
        while (System.nanoTime() < deadline) {
            from = 0;
            to = 0;
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(30_000);
                InputStream in = socket.getInputStream();
                while (System.nanoTime() < deadline) {
                    long begin = System.nanoTime();
                    socket.getOutputStream().write(request);
                    boolean ok = answer(in);
                    if (count == times.length) times = Arrays.copyOf(times, count * 2);
                    times[count++] = System.nanoTime() - begin;
                    if (!ok) errors++;
                }
            } catch (IOException broken) {
                errors++;
            }
        }
    }

    private boolean answer(InputStream in) throws IOException {
        boolean ok = line(in).startsWith("HTTP/1.1 200 ");
        long length = -1;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) length = Long.parseLong(lower.substring(15).strip());
        }
        if (length >= 0) {
            skip(in, length);
            return ok;
        }
        while (true) {
            long chunk = Long.parseLong(line(in), 16);
            skip(in, chunk);
            line(in);
            if (chunk == 0) return ok;
        }
    }

    private String line(InputStream in) throws IOException {
        int at = from;
        while (true) {
            for (; at < to; at++) {
                if (buffer[at] != '\n') continue;
                String line = new String(buffer, from, at - 1 - from, StandardCharsets.ISO_8859_1);
                from = at + 1;
                return line;
            }
            System.arraycopy(buffer, from, buffer, 0, to - from);
            at -= from;
            to -= from;
            from = 0;
            fill(in);
        }
    }

    private void skip(InputStream in, long length) throws IOException {
        bytes += length;
        long left = length;
        while (left > to - from) {
            left -= to - from;
            from = 0;
            to = 0;
            fill(in);
        }
        from += (int) left;
    }

    private void fill(InputStream in) throws IOException {
        int read = in.read(buffer, to, buffer.length - to);
        if (read <= 0) throw new EOFException();
        to += read;
    }

    LongStream times() {
        return Arrays.stream(times, 0, count);
    }

    long errors() {
        return errors;
    }

    long bytes() {
        return bytes;
    }
}
