/** What becomes of weeks, lessons and assignments when their edition is held again. */
@NullMarked
package org.madang.learning.copying;

import org.jspecify.annotations.NullMarked;
