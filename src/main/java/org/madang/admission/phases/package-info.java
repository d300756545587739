/** The people of a phase: who is put forward for it, who has a place in it, and how a place is given back. */
@NullMarked
package org.madang.admission.phases;

import org.jspecify.annotations.NullMarked;
