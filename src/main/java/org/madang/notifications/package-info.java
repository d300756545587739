/**
 * Mail that cannot get lost: a sender puts it into the outbox inside its own transaction, the postman carries it to the
 * SMTP server afterwards. Address, language and finished text are handed in, so this module knows no other feature.
 * Without a server the mails stay here, and operators read them under /run/mail.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "database", "tables"})
package org.madang.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
