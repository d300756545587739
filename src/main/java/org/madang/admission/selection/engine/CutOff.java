package org.madang.admission.selection.engine;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A class of a cell: the people who share those traits that the cell has floors for. Within a class the better score
 * goes first, so one number says who of it was selected.
 *
 * @param score lowest score of those chosen, in thousandths; null when nobody was chosen
 * @param chosen how many of them were, besides those whose seat was settled before
 * @param people how many took part
 */
public record CutOff(
        String cell, Set<String> traits, @Nullable Long score, int chosen, int people) {}
