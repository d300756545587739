package org.madang.identity.signin;

import jakarta.servlet.http.HttpServletRequest;

/** Where a request comes from, as far as it serves to count tries: an IPv4 address, or the network of an IPv6 one. */
final class ClientAddress {
    private ClientAddress() {}

    /** What a header tells of it was believed or refused before, by the rule of who is a proxy of ours. */
    static String of(HttpServletRequest request) {
        return network(request.getRemoteAddr());
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
