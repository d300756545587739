/** Sessions that a change of the holidays touches after they were planned. */
@NullMarked
package org.madang.schedule.holidays;

import org.jspecify.annotations.NullMarked;
