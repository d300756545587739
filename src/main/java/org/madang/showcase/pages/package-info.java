/** The list of published works, the page of a work, and what both contribute to the home page and the tracks. */
@NullMarked
package org.madang.showcase.pages;

import org.jspecify.annotations.NullMarked;
