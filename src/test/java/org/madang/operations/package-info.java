@NullMarked
package org.madang.operations;

import org.jspecify.annotations.NullMarked;
