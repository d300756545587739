/** The first page of admission for those who run it. */
@NullMarked
package org.madang.admission.desk;

import org.jspecify.annotations.NullMarked;
