/** The page on which an officer holds an edition again: a new start, new breaks, and what lies in the way. */
@NullMarked
package org.madang.programmes.copying;

import org.jspecify.annotations.NullMarked;
