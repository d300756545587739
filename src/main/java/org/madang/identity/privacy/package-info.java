/** What a person can see and do about the data that is kept of them. */
@NullMarked
package org.madang.identity.privacy;

import org.jspecify.annotations.NullMarked;
