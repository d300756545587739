@NullMarked
package org.madang.forum;

import org.jspecify.annotations.NullMarked;
