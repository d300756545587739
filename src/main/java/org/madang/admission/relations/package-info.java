/** Whom an applicant knows among those who might judge them, and whom the secretariat finds them to mean. */
@NullMarked
package org.madang.admission.relations;

import org.jspecify.annotations.NullMarked;
