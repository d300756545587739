/** The door to a session, behind which the provider's link is kept. */
@NullMarked
package org.madang.schedule.door;

import org.jspecify.annotations.NullMarked;
