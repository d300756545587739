@NullMarked
package org.madang.cohorts;

import org.jspecify.annotations.NullMarked;
