package org.madang.admission.selection.engine;

/** A floor that could not be met, because there are not enough people or limits forbid it. */
public record Shortfall(String cell, String trait, int least, int reached) {}
