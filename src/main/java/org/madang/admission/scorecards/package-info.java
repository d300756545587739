/** How far the reviewers of a call have come, and where they disagree. */
@NullMarked
package org.madang.admission.scorecards;

import org.jspecify.annotations.NullMarked;
