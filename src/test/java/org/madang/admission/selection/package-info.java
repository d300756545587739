@NullMarked
package org.madang.admission.selection;

import org.jspecify.annotations.NullMarked;
