package org.madang.notifications.sending;

/** Something new lies in the outbox; wakes the postman once the sender has committed. */
public record MailEnqueued() {}
