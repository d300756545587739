/** What a person sees and changes of themselves. */
@NullMarked
package org.madang.identity.me;

import org.jspecify.annotations.NullMarked;
