/** What becomes of sessions when their edition is held again. */
@NullMarked
package org.madang.schedule.copying;

import org.jspecify.annotations.NullMarked;
