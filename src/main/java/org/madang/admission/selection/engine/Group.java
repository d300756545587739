package org.madang.admission.selection.engine;

import java.util.List;
import java.util.Set;

/**
 * People of one cell who differ by nothing but their score: of so many that are taken, they are always the first.
 *
 * @param members in the published order
 */
record Group(Set<String> traits, Set<String> limits, List<Candidate> members) {}
