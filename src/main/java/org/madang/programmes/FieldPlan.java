package org.madang.programmes;

import org.madang.shared.Multilingual;

/** What is written of a field. */
public record FieldPlan(Multilingual name, FieldIcon icon, int position) {}
