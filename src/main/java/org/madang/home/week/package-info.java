/** This week: what is next for me. */
@NullMarked
package org.madang.home.week;

import org.jspecify.annotations.NullMarked;
