/** Where the bytes lie, addressed by their SHA-256. */
@NullMarked
package org.madang.media.storage;

import org.jspecify.annotations.NullMarked;
