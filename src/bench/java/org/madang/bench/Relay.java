package org.madang.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** The least that balances: each connection goes to the next node and is passed through as it is. */
final class Relay implements AutoCloseable {
    private final ServerSocket door;
    private final int[] nodes;
    private final AtomicInteger turn = new AtomicInteger();

    private Relay(ServerSocket door, int... nodes) {
        this.door = door;
        this.nodes = nodes;
    }

    static Relay between(int... ports) throws IOException {
        var relay = new Relay(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()), ports);
        Thread.ofVirtual().start(relay::accept);
        return relay;
    }

    int port() {
        return door.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket here = door.accept();
                Socket there = new Socket(InetAddress.getLoopbackAddress(), nodes[turn.getAndIncrement() % nodes.length]);
                here.setTcpNoDelay(true);
                there.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> pass(here, there));
                Thread.ofVirtual().start(() -> pass(there, here));
            } catch (IOException e) {
                if (!door.isClosed()) throw new UncheckedIOException(e);
            }
        }
    }

    private static void pass(Socket from, Socket to) {
        byte[] buffer = new byte[64 * 1024];
        try (from;
                to) {
            for (int read = from.getInputStream().read(buffer); read > 0; read = from.getInputStream().read(buffer))
                to.getOutputStream().write(buffer, 0, read);
        } catch (IOException closed) {
            // One of both is done; the other is closed with it.
        }
    }
}
