/** The last look before decisions are known: every letter as it will go out, and what in them contradicts something else. */
@NullMarked
package org.madang.admission.releasing;

import org.jspecify.annotations.NullMarked;
