/** Everything that can be set up, as the tables of those who set it up. */
@NullMarked
package org.madang.programmes.lists;

import org.jspecify.annotations.NullMarked;
