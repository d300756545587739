@NullMarked
package org.madang.schedule;

import org.jspecify.annotations.NullMarked;
