/** Coming in: a one-time code by mail, a password, or a demonstration door. */
@NullMarked
package org.madang.identity.signin;

import org.jspecify.annotations.NullMarked;
