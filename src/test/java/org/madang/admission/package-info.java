@NullMarked
package org.madang.admission;

import org.jspecify.annotations.NullMarked;
