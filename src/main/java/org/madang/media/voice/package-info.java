/** How a name is said, in its owner's voice. */
@NullMarked
package org.madang.media.voice;

import org.jspecify.annotations.NullMarked;
