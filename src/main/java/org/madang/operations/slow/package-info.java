/** What the database spends its time on. */
@NullMarked
package org.madang.operations.slow;

import org.jspecify.annotations.NullMarked;
