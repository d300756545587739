/** Planning a session, moving it, calling it off, and the page that lists them. */
@NullMarked
package org.madang.schedule.sessions;

import org.jspecify.annotations.NullMarked;
