/** What this place is, and how far it can be used by everybody. */
@NullMarked
package org.madang.web.about;

import org.jspecify.annotations.NullMarked;
