/** The place that a person is offered, and their answer. */
@NullMarked
package org.madang.admission.offers;

import org.jspecify.annotations.NullMarked;
