/** Two records that are one person become one, with all their history, and can be taken apart again. */
@NullMarked
package org.madang.identity.merging;

import org.jspecify.annotations.NullMarked;
