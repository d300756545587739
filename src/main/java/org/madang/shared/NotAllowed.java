package org.madang.shared;

/** The reader's grants do not reach this. */
public class NotAllowed extends RuntimeException {
    public NotAllowed() {
        super("not allowed", null, false, false);
    }
}
