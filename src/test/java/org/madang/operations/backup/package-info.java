@NullMarked
package org.madang.operations.backup;

import org.jspecify.annotations.NullMarked;
