/** Somebody acts for an official: within named actions, for a time, seen on every page and in every record. */
@NullMarked
package org.madang.identity.delegation;

import org.jspecify.annotations.NullMarked;
