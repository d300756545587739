package org.madang.shared;

/**
 * The program cannot start for a reason its operator can mend. The message is one plain sentence; it is printed alone,
 * and the program ends with exit code 2.
 */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
