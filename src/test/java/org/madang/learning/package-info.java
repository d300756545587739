@NullMarked
package org.madang.learning;

import org.jspecify.annotations.NullMarked;
