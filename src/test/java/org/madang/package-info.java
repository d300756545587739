@NullMarked
package org.madang;

import org.jspecify.annotations.NullMarked;
