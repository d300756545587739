/** Forming the teams of a track. */
@NullMarked
package org.madang.cohorts.teams;

import org.jspecify.annotations.NullMarked;
