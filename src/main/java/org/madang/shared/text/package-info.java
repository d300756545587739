/**
 * Text as people type and read it: folded for comparing, counted as readers count, and the sentences of the interface.
 * Needs no Spring.
 */
@NullMarked
package org.madang.shared.text;

import org.jspecify.annotations.NullMarked;
