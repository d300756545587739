package org.madang.programmes;

import org.madang.shared.Multilingual;

/** What is written of a programme. */
public record ProgrammePlan(Multilingual title, Multilingual summary, ProgrammeKind kind) {}
