/** The form by which the secretariat announces a call. */
@NullMarked
package org.madang.admission.announcing;

import org.jspecify.annotations.NullMarked;
