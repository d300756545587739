/** Signed-in browsers: opaque tokens whose HMAC stands in the database. */
@NullMarked
package org.madang.identity.sessions;

import org.jspecify.annotations.NullMarked;
