/** Everybody's sessions as a calendar of their own (RFC 5545), at a secret address that they can replace. */
@NullMarked
package org.madang.schedule.calendar;

import org.jspecify.annotations.NullMarked;
