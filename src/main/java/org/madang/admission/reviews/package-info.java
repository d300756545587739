/** What a reviewer has before them. */
@NullMarked
package org.madang.admission.reviews;

import org.jspecify.annotations.NullMarked;
