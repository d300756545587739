/** The roll call: proposals from evidence, confirmed by a person. */
@NullMarked
package org.madang.schedule.rollcall;

import org.jspecify.annotations.NullMarked;
