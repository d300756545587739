/** Who reads which cells of a call, and who reads what a whole panel is tied to. */
@NullMarked
package org.madang.admission.panels;

import org.jspecify.annotations.NullMarked;
