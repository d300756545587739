/** What a person reads when something is not there, not theirs, or broke. */
@NullMarked
package org.madang.web.errors;

import org.jspecify.annotations.NullMarked;
