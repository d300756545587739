/** A call with invented applicants, before it opens: what the form brings, and who would have a seat. */
@NullMarked
package org.madang.admission.rehearsing;

import org.jspecify.annotations.NullMarked;
