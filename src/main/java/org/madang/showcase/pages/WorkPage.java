package org.madang.showcase.pages;

import gg.jte.Content;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.media.MediaFile;
import org.madang.media.Preview;
import org.madang.media.PreviewSize;
import org.madang.shared.Language;
import org.madang.shared.text.Words;
import org.madang.web.Page;
import org.madang.web.Screen;
import org.madang.works.Audience;
import org.madang.works.Slot;
import org.madang.works.WorkType;

/**
 * The public page of a work.
 *
 * @param others more works of the same track
 * @param inside whether the reader may open what only the programme may
 */
public record WorkPage(
        WorkQueries.Head work,
        List<Attached> files,
        List<WorkQueries.CreditRow> credits,
        List<WorkQueries.PartRow> institutions,
        List<Card> others,
        boolean inside)
        implements Page {
    private static final int DESCRIPTION = 200;

    public record Attached(Slot slot, String language, MediaFile file) {}

    @Override
    public String template() {
        return "showcase/pages/work.jte";
    }

    public @Nullable MediaFile file(Slot slot) {
        return files.stream()
                .filter(attached -> attached.slot() == slot)
                .map(Attached::file)
                .findFirst()
                .orElse(null);
    }

    /** The picture that stands for the work. */
    public @Nullable Preview picture() {
        MediaFile shown = file(Slot.POSTER);
        if (shown == null) shown = file(Slot.COVER);
        if (shown == null && work.type() == WorkType.DESIGN_WORK) shown = file(Slot.MAIN);
        return shown == null ? null : shown.preview(PreviewSize.PAGE);
    }

    public boolean open() {
        return work.audience() == Audience.PUBLIC || inside;
    }

    public boolean film() {
        return work.type() == WorkType.DANCE_FILM && file(Slot.MAIN) != null;
    }

    public List<Attached> captions() {
        return files.stream()
                .filter(attached -> attached.slot() == Slot.CAPTIONS)
                .toList();
    }

    /** The language the reader gets the text in, then the original, then the others. */
    public List<Language> textLanguages(Screen s) {
        if (work.body().isEmpty()) return List.of();
        var tags = new LinkedHashSet<String>();
        tags.add(s.text(work.body()).language().tag());
        if (!work.body().exactly(work.language()).isEmpty())
            tags.add(work.language().tag());
        tags.addAll(work.body().texts().keySet());
        return tags.stream().map(Language::new).toList();
    }

    /** Whether the synopsis says more than the first words of the text that follows it. */
    public boolean tells(Screen s) {
        String synopsis = s.text(work.synopsis()).text();
        return !open() || !s.text(work.body()).text().startsWith(synopsis);
    }

    public Content body(Language language) {
        return Prose.of(work.body().exactly(language));
    }

    public String description(Screen s) {
        return Words.excerpt(Prose.plain(s.text(work.synopsis()).text()), DESCRIPTION);
    }

    public int year() {
        return work.publishedAt().atZone(ZoneId.of("Asia/Seoul")).getYear();
    }

    public List<String> authors() {
        var names = new ArrayList<String>();
        for (var role : work.type().credits()) {
            credits.stream()
                    .filter(credit -> credit.role().equalsIgnoreCase(role.name()))
                    .forEach(credit -> names.add(credit.name()));
        }
        return names.isEmpty()
                ? credits.stream().map(WorkQueries.CreditRow::name).toList()
                : List.copyOf(new LinkedHashSet<>(names));
    }

    /** Those whom a reader would name, in letters the reader reads. */
    public List<Maker> makers(Screen s) {
        return authors().stream()
                .map(name -> credits.stream()
                        .filter(credit -> credit.name().equals(name))
                        .findFirst()
                        .map(credit -> Maker.of(name, credit.nameLanguage().tag(), credit.latinName(), s.lang()))
                        .orElseGet(() -> new Maker(name, s.lang())))
                .toList();
    }

    /** One person with all that he or she did. */
    public record Person(WorkQueries.CreditRow credit, List<String> roles) {}

    public List<Person> people() {
        var people = new LinkedHashMap<String, Person>();
        for (var credit : credits) {
            people.computeIfAbsent(credit.name(), unused -> new Person(credit, new ArrayList<>()))
                    .roles()
                    .add(credit.role());
        }
        return List.copyOf(people.values());
    }

    public boolean invented() {
        return credits.stream().anyMatch(WorkQueries.CreditRow::invented);
    }

    public String address(Screen s) {
        return s.absolute("/showcase/" + work.slug());
    }

    public Content linkedData(Screen s) {
        return LinkedData.of(this, s);
    }
}
