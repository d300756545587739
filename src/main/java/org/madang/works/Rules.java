package org.madang.works;

import java.util.ArrayList;
import java.util.List;
import org.madang.shared.Language;
import org.madang.shared.text.Words;

/** What the rules of a type say about a version. A pure function: the same contents give the same findings. */
final class Rules {
    private static final int LONGEST_SYNOPSIS_WORDS = 500;

    private Rules() {}

    static List<Finding> check(Contents work) {
        var found = new ArrayList<Finding>();
        titles(work, found);
        text(work, found);
        for (SlotRule rule : work.type().slots()) slot(work, rule, found);
        for (CreditRole role : work.type().credits()) {
            if (work.credits().stream().noneMatch(line -> line.role() == role))
                found.add(Finding.block("credits", "works.rule.credit." + role.name()));
        }
        return found;
    }

    private static void titles(Contents work, List<Finding> found) {
        if (work.title().exactly(work.language()).isEmpty())
            found.add(Finding.block("texts", "works.rule.title.original", work.language()));
        if (!work.language().equals(Language.ENGLISH)
                && work.title().exactly(Language.ENGLISH).isEmpty())
            found.add(Finding.block("texts", "works.rule.title.english"));
        if (work.synopsis().isEmpty()) found.add(Finding.block("texts", "works.rule.synopsis"));
        work.synopsis().texts().forEach((language, text) -> {
            int words = Words.count(text);
            if (words > LONGEST_SYNOPSIS_WORDS)
                found.add(Finding.block(
                        "texts", "works.rule.synopsis.long", new Language(language), words, LONGEST_SYNOPSIS_WORDS));
        });
    }

    private static void text(Contents work, List<Finding> found) {
        work.type().words().ifPresent(length -> {
            if (work.body().exactly(work.language()).isEmpty())
                found.add(Finding.block("texts", "works.rule.body", work.language()));
            work.body().texts().forEach((language, text) -> {
                int words = Words.count(text);
                if (words < length.least())
                    found.add(Finding.block(
                            "texts", "works.rule.body.short", new Language(language), words, length.least()));
                if (words > length.most())
                    found.add(Finding.block(
                            "texts", "works.rule.body.long", new Language(language), words, length.most()));
            });
        });
    }

    private static void slot(Contents work, SlotRule rule, List<Finding> found) {
        var files =
                work.files().stream().filter(file -> file.slot() == rule.slot()).toList();
        if (files.isEmpty()) {
            String key =
                    "works.rule.file." + rule.kind().name() + "." + rule.slot().name();
            if (rule.required()) found.add(Finding.block("files", key));
            else if (rule.slot() == Slot.CAPTIONS) found.add(Finding.warn("files", key));
        }
        if (rule.slot() != Slot.MAIN || work.type().longestMs() == 0) return;
        for (var file : files) film(work, file, found);
    }

    private static void film(Contents work, Contents.File file, List<Finding> found) {
        Long duration = file.durationMs();
        if (duration == null) found.add(Finding.block("files", "works.rule.film.unknown"));
        else if (duration > work.type().longestMs()) {
            // Rounded up: "cut 0 seconds" would help nobody.
            long over = (duration - work.type().longestMs() + 999) / 1000;
            found.add(Finding.block("files", "works.rule.film.long", TimeCode.of((int) (duration / 1000)), over));
        }
    }
}
