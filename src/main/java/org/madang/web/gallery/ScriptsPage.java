package org.madang.web.gallery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.madang.shared.Format;
import org.madang.web.Form;
import org.madang.web.Page;

/** One page set in every language we write; it stands still, so that two pictures of it can be compared. */
public record ScriptsPage() implements Page {
    private static final Instant SESSION = Instant.parse("2026-11-24T05:00:00Z");
    private static final LocalDate FROM = LocalDate.of(2026, 11, 23);
    private static final ZoneId PHNOM_PENH = ZoneId.of("Asia/Phnom_Penh");

    /** A sample with the dates, numbers and lists that the reader of its language sees. */
    public record Part(
            String lang,
            String name,
            String title,
            String lead,
            String label,
            String hint,
            String button,
            String state,
            List<String> names,
            List<String> formats) {
        private static Part of(ScriptSamples.Sample sample) {
            Format f = new Format(sample.language(), PHNOM_PENH);
            return new Part(
                    sample.language().tag(),
                    Format.ownName(sample.language()),
                    sample.title(),
                    sample.lead(),
                    sample.label(),
                    sample.hint(),
                    sample.button(),
                    sample.state(),
                    sample.names(),
                    List.of(
                            f.dateTime(SESSION),
                            f.range(FROM, FROM.plusDays(12)),
                            f.relative(SESSION, SESSION.plusSeconds(7_200)),
                            f.list(sample.names()),
                            f.megabytes(14_200_000) + " · " + f.percent(0.805)));
        }

        /** Filled with the longest name, which must not break the field. */
        public Form filled() {
            return Form.empty().with(lang, names.get(1));
        }
    }

    public List<Part> parts() {
        return ScriptSamples.all().stream().map(Part::of).toList();
    }

    @Override
    public String template() {
        return "web/gallery/scripts.jte";
    }
}
