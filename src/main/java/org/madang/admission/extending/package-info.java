/** More time: for one person, or for those who did not send their draft in time; or the word that it stays as it is. */
@NullMarked
package org.madang.admission.extending;

import org.jspecify.annotations.NullMarked;
