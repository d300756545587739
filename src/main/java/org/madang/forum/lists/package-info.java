/** The discussion and the case studies of a forum as the tables of whoever chairs it. */
@NullMarked
package org.madang.forum.lists;

import org.jspecify.annotations.NullMarked;
