/** The numbers of one year's editions, and the rows behind each. */
@NullMarked
package org.madang.reporting.numbers;

import org.jspecify.annotations.NullMarked;
