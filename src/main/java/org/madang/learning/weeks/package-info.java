/** The weeks of a track and what is in each. */
@NullMarked
package org.madang.learning.weeks;

import org.jspecify.annotations.NullMarked;
