/** The page of those who answer for a track’s certificates. */
@NullMarked
package org.madang.certificates.runs;

import org.jspecify.annotations.NullMarked;
