/** The operators' pages on what lies in the outbox and what became of it. */
@NullMarked
package org.madang.notifications.reading;

import org.jspecify.annotations.NullMarked;
