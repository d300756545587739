/** By what the applications of a call are judged, and how much a reviewer knows of their applicants. */
@NullMarked
package org.madang.admission.rubrics;

import org.jspecify.annotations.NullMarked;
