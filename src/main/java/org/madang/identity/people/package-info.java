/** The page where officers see people and give grants. */
@NullMarked
package org.madang.identity.people;

import org.jspecify.annotations.NullMarked;
