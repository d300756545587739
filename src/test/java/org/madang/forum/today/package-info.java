@NullMarked
package org.madang.forum.today;

import org.jspecify.annotations.NullMarked;
