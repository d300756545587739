package org.madang.sheets;

import java.util.List;

/** Why a file is not taken, as a message key with its arguments; thrown before the file costs anything. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String key;
    private final transient List<Object> arguments;

    public Refused(String key, Object... arguments) {
        super(key, null, false, false);
        this.key = "sheets.refused." + key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
