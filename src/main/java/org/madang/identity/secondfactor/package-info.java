/** The second factor: codes of an app, recovery codes, and the question that comes before dangerous acts. */
@NullMarked
package org.madang.identity.secondfactor;

import org.jspecify.annotations.NullMarked;
