/** People whom institutions name before they have applied: the sitting, the list, and the page behind the link. */
@NullMarked
package org.madang.admission.nominees;

import org.jspecify.annotations.NullMarked;
