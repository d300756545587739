/** Hands files to browsers. */
@NullMarked
package org.madang.media.serving;

import org.jspecify.annotations.NullMarked;
