/** What people do here, from end to end, in a real browser: few journeys, each named after somebody's job. */
@NullMarked
package org.madang.journeys;

import org.jspecify.annotations.NullMarked;
