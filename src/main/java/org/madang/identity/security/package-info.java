/** How a person keeps their account safe: the password and what makes it a good one, the devices that are signed in. */
@NullMarked
package org.madang.identity.security;

import org.jspecify.annotations.NullMarked;
