/** One application as those who judge it read it, and what each of them may do with it. */
@NullMarked
package org.madang.admission.reading;

import org.jspecify.annotations.NullMarked;
