/** Run: what waits for somebody who runs things. */
@NullMarked
package org.madang.home.run;

import org.jspecify.annotations.NullMarked;
