package org.madang.shared;

/** Nothing stands at this address, or nothing that this reader may know of. */
public class NotFound extends RuntimeException {
    public NotFound() {
        super("not found", null, false, false);
    }
}
