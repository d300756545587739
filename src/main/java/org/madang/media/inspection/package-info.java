/** Looks into the bytes of a file; everything here expects a hostile one. */
@NullMarked
package org.madang.media.inspection;

import org.jspecify.annotations.NullMarked;
