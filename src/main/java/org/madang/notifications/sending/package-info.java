/** From the outbox to the SMTP server: claims, retries, and the mail as bytes. */
@NullMarked
package org.madang.notifications.sending;

import org.jspecify.annotations.NullMarked;
