/** The address at which a person is reached and signs in: how it becomes another one. */
@NullMarked
package org.madang.identity.address;

import org.jspecify.annotations.NullMarked;
