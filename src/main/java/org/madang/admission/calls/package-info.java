/** The public pages of calls: what is open, until when, for whom, and how many places there are. */
@NullMarked
package org.madang.admission.calls;

import org.jspecify.annotations.NullMarked;
