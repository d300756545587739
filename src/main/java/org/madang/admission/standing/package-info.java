/** The offers that ask something of the secretariat: an answer, a confirmation, or a place. */
@NullMarked
package org.madang.admission.standing;

import org.jspecify.annotations.NullMarked;
