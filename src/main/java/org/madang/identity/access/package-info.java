/** Decides what a person may do, in one place, before any handler runs. */
@NullMarked
package org.madang.identity.access;

import org.jspecify.annotations.NullMarked;
