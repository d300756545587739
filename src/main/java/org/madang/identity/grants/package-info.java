/** Who holds what where: the pages on which grants are given, looked through and ended. */
@NullMarked
package org.madang.identity.grants;

import org.jspecify.annotations.NullMarked;
