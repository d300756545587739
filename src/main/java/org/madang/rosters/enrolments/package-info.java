/** Where staff bring people who are known already into a course. Stands here because a seat may be held by an offer. */
@NullMarked
package org.madang.rosters.enrolments;

import org.jspecify.annotations.NullMarked;
