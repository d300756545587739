/** Where the secretariat decides: seats by cell, applications beside them, and the release of a batch. */
@NullMarked
package org.madang.admission.decisions;

import org.jspecify.annotations.NullMarked;
