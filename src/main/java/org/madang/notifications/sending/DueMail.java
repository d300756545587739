package org.madang.notifications.sending;

import java.util.UUID;
import org.madang.shared.Language;

/** A mail whose turn has come, with the number of this attempt. */
record DueMail(UUID id, String recipientAddress, Language language, String subject, String bodyText, int attempts) {}
