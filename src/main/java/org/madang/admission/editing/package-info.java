/** Where the secretariat prepares a call: what it says, who may apply, what is asked, and how it will look. */
@NullMarked
package org.madang.admission.editing;

import org.jspecify.annotations.NullMarked;
