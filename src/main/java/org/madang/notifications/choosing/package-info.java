/** What of the mails to them people may switch off, under Me or by a link in the mail itself. */
@NullMarked
package org.madang.notifications.choosing;

import org.jspecify.annotations.NullMarked;
