package org.madang.notifications.sending;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Language;

/**
 * A mail whose turn has come, with the number of this attempt.
 *
 * @param wayOut the end of the link that switches its kind off; null where it cannot be
 * @param unwanted whether its reader has done so since it was written
 */
record DueMail(
        UUID id,
        String recipientAddress,
        Language language,
        String subject,
        String bodyText,
        int attempts,
        @Nullable String wayOut,
        boolean unwanted) {}
