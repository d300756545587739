/** What the secretariat writes to some of a call: written, looked at person by person, sent once, and kept. */
@NullMarked
package org.madang.admission.mailing;

import org.jspecify.annotations.NullMarked;
