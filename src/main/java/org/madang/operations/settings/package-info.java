/** What the program was told, by whom, and what was meant otherwise. */
@NullMarked
package org.madang.operations.settings;

import org.jspecify.annotations.NullMarked;
