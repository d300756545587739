package org.madang.notifications;

/**
 * Where mail programs switch off for their reader what may be switched off (RFC 8058): they send a form of their own, which
 * carries no token of ours and may come in parts. The link in the address is all that it takes.
 */
public final class OneClick {
    public static final String PATH = "/unsubscription/";

    private OneClick() {}
}
