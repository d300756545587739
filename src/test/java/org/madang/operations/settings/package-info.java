@NullMarked
package org.madang.operations.settings;

import org.jspecify.annotations.NullMarked;
