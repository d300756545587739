@NullMarked
package org.madang.schedule.calendar;

import org.jspecify.annotations.NullMarked;
