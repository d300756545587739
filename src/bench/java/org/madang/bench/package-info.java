/** Measures the program from outside, as bin/bench starts it; nothing of this is in the program itself. */
@NullMarked
package org.madang.bench;

import org.jspecify.annotations.NullMarked;
