@NullMarked
package org.madang.admission.selection.engine;

import org.jspecify.annotations.NullMarked;
