/** The public pages of institutions. */
@NullMarked
package org.madang.institutions.reading;

import org.jspecify.annotations.NullMarked;
