/** How many come how far, from a draft to an accepted place, by what one wants to compare. */
@NullMarked
package org.madang.admission.funnel;

import org.jspecify.annotations.NullMarked;
