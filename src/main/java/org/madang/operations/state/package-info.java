/** How the program is: one page of facts and of what somebody should look at. */
@NullMarked
package org.madang.operations.state;

import org.jspecify.annotations.NullMarked;
