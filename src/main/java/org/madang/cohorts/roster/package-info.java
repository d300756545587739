/** The people of a track on one page, in the reader's order; staff see what they need to run it. */
@NullMarked
package org.madang.cohorts.roster;

import org.jspecify.annotations.NullMarked;
