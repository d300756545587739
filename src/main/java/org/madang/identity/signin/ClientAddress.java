package org.madang.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** Where a request comes from, as far as it serves to count tries: an IPv4 address, or the network of an IPv6 one. */
final class ClientAddress {
    private static final Pattern NEAR = Pattern.compile(
            "127\\..*|10\\..*|192\\.168\\..*|172\\.(1[6-9]|2\\d|3[01])\\..*|::1|0:0:0:0:0:0:0:1|f[cd][0-9a-f]{2}:.*");
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.]{3,45}");

    private ClientAddress() {}

    /**
     * Behind a proxy of our own network the proxy's last word counts, which is what it saw itself; what stands before it
     * in the header anybody could have written.
     */
    static String of(HttpServletRequest request) {
        String seen = request.getRemoteAddr();
        String told = request.getHeader("X-Forwarded-For");
        if (told != null && NEAR.matcher(seen).matches()) {
            String last = told.substring(told.lastIndexOf(',') + 1).strip();
            if (ADDRESS.matcher(last).matches()) seen = last;
        }
        return network(seen);
    }

    /** One line is given a whole /64 of IPv6, so a single address there says nothing. */
    private static String network(String address) {
        if (!address.contains(":")) return address;
        String[] groups = address.split(":", -1);
        var network = new StringBuilder();
        for (int i = 0; i < Math.min(4, groups.length) && !(groups[i].isEmpty() && i > 0); i++)
            network.append(groups[i]).append(':');
        return network.toString();
    }
}
