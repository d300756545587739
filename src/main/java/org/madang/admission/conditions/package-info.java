/** What the places that are about to be offered depend on, and how the conditions that were said are settled. */
@NullMarked
package org.madang.admission.conditions;

import org.jspecify.annotations.NullMarked;
