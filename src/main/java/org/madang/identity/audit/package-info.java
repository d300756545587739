/** The record of every transition, which nobody can change. */
@NullMarked
package org.madang.identity.audit;

import org.jspecify.annotations.NullMarked;
