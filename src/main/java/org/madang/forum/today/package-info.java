/** What the forum puts on This week, in Run and into the navigation. */
@NullMarked
package org.madang.forum.today;

import org.jspecify.annotations.NullMarked;
