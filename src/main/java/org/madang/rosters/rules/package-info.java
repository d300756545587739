/** What the cells of a list mean, and what is wrong with them; no database here. */
@NullMarked
package org.madang.rosters.rules;

import org.jspecify.annotations.NullMarked;
