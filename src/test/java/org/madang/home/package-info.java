@NullMarked
package org.madang.home;

import org.jspecify.annotations.NullMarked;
