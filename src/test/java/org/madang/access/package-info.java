/** What strangers and the careless may send: whatever arrives, the program answers it and tells nothing of its inside. */
@NullMarked
package org.madang.access;

import org.jspecify.annotations.NullMarked;
