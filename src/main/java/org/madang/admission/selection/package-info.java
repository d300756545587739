/** Where seats are filled by the rules of a call: floors are moved, their effect is seen, and the result is staged. */
@NullMarked
package org.madang.admission.selection;

import org.jspecify.annotations.NullMarked;
