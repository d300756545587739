/** What a partner institution has before it. */
@NullMarked
package org.madang.admission.endorsements;

import org.jspecify.annotations.NullMarked;
