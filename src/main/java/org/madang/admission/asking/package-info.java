/** Institutions are asked by mail for their word, and give it from a phone. */
@NullMarked
package org.madang.admission.asking;

import org.jspecify.annotations.NullMarked;
