package org.madang.identity;

/** How the first operator is called, and where they are reached, until they say so: nothing is ever sent there (RFC 6761). */
public final class Unreachable {
    public static final String NAME = "Operator";
    public static final String DOMAIN = "@madang.invalid";
    public static final String ADDRESS = "operator" + DOMAIN;

    private Unreachable() {}
}
