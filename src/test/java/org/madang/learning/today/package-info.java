@NullMarked
package org.madang.learning.today;

import org.jspecify.annotations.NullMarked;
