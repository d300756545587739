@NullMarked
package org.madang.tables;

import org.jspecify.annotations.NullMarked;
