/** The page of a person, and what the person says of themselves on it and to whom. */
@NullMarked
package org.madang.identity.profile;

import org.jspecify.annotations.NullMarked;
