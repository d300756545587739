@NullMarked
package org.madang.rosters;

import org.jspecify.annotations.NullMarked;
