package org.madang.notifications.reading;

/** Where a mail stands; QUEUED, SENT, FAILED as the postman left it, HELD when there is no server or no real person, RECALLED by its writer. */
public enum MailState {
    QUEUED("wait"),
    SENT("ok"),
    FAILED("stop"),
    HELD("closed"),
    RECALLED("closed");

    private final String pill;

    MailState(String pill) {
        this.pill = pill;
    }

    public String pill() {
        return pill;
    }

    /** Whether it is not plain why a mail stands there. */
    public boolean explained() {
        return this == HELD || this == RECALLED;
    }

    public String key() {
        return "notifications.state." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
