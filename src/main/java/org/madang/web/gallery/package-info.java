/** Every component of the design system in every state, on a page of the running site. */
@NullMarked
package org.madang.web.gallery;

import org.jspecify.annotations.NullMarked;
