/** What people have agreed to, for each purpose apart, and to which text. */
@NullMarked
package org.madang.identity.consents;

import org.jspecify.annotations.NullMarked;
