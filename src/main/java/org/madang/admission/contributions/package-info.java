/** What admission adds to the rest of the site: scopes, navigation, cards for applicants and queues for staff. */
@NullMarked
package org.madang.admission.contributions;

import org.jspecify.annotations.NullMarked;
