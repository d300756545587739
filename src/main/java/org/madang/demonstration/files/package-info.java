/**
 * Makes the real files of the demonstration: films that play, books that open, proposals that print. The same seed
 * makes the same file; nothing here knows the framework.
 */
@NullMarked
package org.madang.demonstration.files;

import org.jspecify.annotations.NullMarked;
