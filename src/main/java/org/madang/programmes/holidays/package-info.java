/** The pages on which officers keep the public holidays of their country. */
@NullMarked
package org.madang.programmes.holidays;

import org.jspecify.annotations.NullMarked;
