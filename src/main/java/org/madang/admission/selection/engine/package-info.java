/**
 * Who gets a seat, as a pure function: no Spring, no database, no clock, no chance. The same inputs give the same
 * people with the same reasons, in whatever order they are handed in, so that anybody can compute a selection again.
 *
 * <p>Floors are minimum guarantees within a cell and never ceilings on others (Hafalir, Yenmez, Yildirim, “Effective
 * affirmative action in school choice”, Theoretical Economics 8, 2013). One person counts for every floor whose trait
 * they have; floors are met together and not one after another, because filling overlapping guarantees in a sequence
 * has no single meaning (Sönmez, Yenmez, “Affirmative Action in India via Vertical, Horizontal, and Overlapping
 * Reservations”, Econometrica 90, 2022; Dur, Kominers, Pathak, Sönmez, “Reserve Design: Unintended Consequences and
 * the Demise of Boston’s Walk Zones”, Journal of Political Economy 126, 2018).
 */
@NullMarked
package org.madang.admission.selection.engine;

import org.jspecify.annotations.NullMarked;
