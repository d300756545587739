/** What the schedule puts on This week and Run. */
@NullMarked
package org.madang.schedule.today;

import org.jspecify.annotations.NullMarked;
