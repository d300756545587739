/** The plain forms by which the secretariat sets everything up. */
@NullMarked
package org.madang.programmes.setup;

import org.jspecify.annotations.NullMarked;
