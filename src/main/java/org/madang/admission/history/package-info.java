/** All that became of one application. */
@NullMarked
package org.madang.admission.history;

import org.jspecify.annotations.NullMarked;
