@NullMarked
package org.madang.schedule.today;

import org.jspecify.annotations.NullMarked;
