/** Where a work is made, looked at by its team and those who decide on it, and sent on its way. */
@NullMarked
package org.madang.works.workspace;

import org.jspecify.annotations.NullMarked;
