package org.madang.web;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.madang.shared.CannotStart;

/**
 * The machines in front of the program whose word about a reader's address is taken; anybody else could claim any.
 *
 * @param networks each an address and how many of its first bits count
 */
record Proxies(List<Network> networks) {
    record Network(InetAddress address, int bits) {
        boolean holds(InetAddress other) {
            byte[] mine = address.getAddress();
            byte[] theirs = other.getAddress();
            if (mine.length != theirs.length) return false;
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((mine[bit / 8] & mask) != (theirs[bit / 8] & mask)) return false;
            }
            return true;
        }
    }

    /** @param text addresses and networks such as {@code 10.0.0.5, 172.16.0.0/12} */
    static Proxies parse(String text) {
        try {
            return new Proxies(Stream.of(text.split("[,\\s]+"))
                    .filter(part -> !part.isEmpty())
                    .map(Proxies::network)
                    .toList());
        } catch (IllegalArgumentException e) {
            throw new CannotStart(
                    "MADANG_PROXIES must hold addresses or networks such as 10.0.0.5 or 172.16.0.0/12.", e);
        }
    }

    private static Network network(String part) {
        int slash = part.indexOf('/');
        InetAddress address = InetAddress.ofLiteral(slash < 0 ? part : part.substring(0, slash));
        int most = address.getAddress().length * 8;
        int bits = slash < 0 ? most : Integer.parseInt(part.substring(slash + 1));
        if (bits < 0 || bits > most) throw new IllegalArgumentException("no such network");
        return new Network(address, bits);
    }

    boolean trusts(String address) {
        try {
            InetAddress known = InetAddress.ofLiteral(address);
            return networks.stream().anyMatch(network -> network.holds(known));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /**
     * Who asked, as far as it can be believed: each proxy adds at the right end whom it heard, so the first from there
     * that is no proxy of ours.
     */
    String reader(String peer, List<String> forwarded) {
        String reader = peer;
        List<String> heard = forwarded.stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(String::strip)
                .toList();
        for (String before : heard.reversed()) {
            if (!trusts(reader) || !isAddress(before)) return reader;
            reader = before;
        }
        return reader;
    }

    private static boolean isAddress(String text) {
        try {
            return InetAddress.ofLiteral(text).getAddress().length > 0;
        } catch (IllegalArgumentException other) {
            return false;
        }
    }
}
