/** More time for one person, given by the secretariat with its reason. */
@NullMarked
package org.madang.admission.extending;

import org.jspecify.annotations.NullMarked;
