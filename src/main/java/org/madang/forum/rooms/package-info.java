/** The forums a person may enter, and the front page of each. */
@NullMarked
package org.madang.forum.rooms;

import org.jspecify.annotations.NullMarked;
