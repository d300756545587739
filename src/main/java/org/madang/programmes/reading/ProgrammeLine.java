package org.madang.programmes.reading;

import java.time.LocalDate;
import java.util.List;
import org.madang.programmes.ProgrammeKind;
import org.madang.shared.Multilingual;

/** A programme with its editions, newest first. */
public record ProgrammeLine(
        String slug, Multilingual title, Multilingual summary, ProgrammeKind kind, List<Holding> editions) {
    public record Holding(
            String slug, String label, Multilingual title, LocalDate startsOn, LocalDate endsOn, int tracks) {}
}
