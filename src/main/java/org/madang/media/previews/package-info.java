/** Pictures as small as pages show them; originals may be of any size and are only downloaded. */
@NullMarked
package org.madang.media.previews;

import org.jspecify.annotations.NullMarked;
