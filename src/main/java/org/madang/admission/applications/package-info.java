/** What an applicant sees: one page to write in, one to check, one that says what happens next. */
@NullMarked
package org.madang.admission.applications;

import org.jspecify.annotations.NullMarked;
