/** What learning puts on This week, on the page of a track and into the navigation. */
@NullMarked
package org.madang.learning.today;

import org.jspecify.annotations.NullMarked;
