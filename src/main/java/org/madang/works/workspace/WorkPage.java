package org.madang.works.workspace;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;
import org.madang.works.CreditRole;
import org.madang.works.Finding;
import org.madang.works.Key;
import org.madang.works.Licence;
import org.madang.works.Slot;
import org.madang.works.SlotRule;
import org.madang.works.WorkState;

/**
 * Everything about one work, for its makers and for those who decide on it.
 *
 * @param section which form of the page {@code typed} is; empty when none was sent
 * @param hands the keys that the viewer may still turn, by institution id, with the institution's name
 */
public record WorkPage(
        WorkQueries.Head work,
        List<FileView> files,
        List<WorkQueries.CreditRow> credits,
        List<WorkQueries.KeyRow> keys,
        List<WorkQueries.CommentRow> comments,
        List<WorkQueries.Candidate> candidates,
        List<Finding> findings,
        List<WorkQueries.KeyRow> hands,
        boolean makes,
        boolean mayComment,
        boolean mayPublish,
        boolean mayWithdraw,
        UUID remark,
        String section,
        Form typed)
        implements Page {
    /** Languages that a title may be written in besides its own and English. */
    private static final List<String> MORE = List.of("ko");

    @Override
    public String template() {
        return "works/workspace/work.jte";
    }

    public String path() {
        return "/works/" + work.id();
    }

    public boolean open() {
        return makes && work.state().open();
    }

    /** Whether the viewer's institution still waits for the viewer. */
    public boolean asked() {
        return hands.stream().anyMatch(key -> key.verdict() == null);
    }

    public boolean recallable() {
        return makes
                && work.state() == WorkState.SUBMITTED
                && current().stream().noneMatch(key -> key.verdict() != null);
    }

    public boolean blocked() {
        return findings.stream().anyMatch(Finding::blocks);
    }

    /** The keys of the version in review; of the last one submitted when a new one is being made. */
    public List<WorkQueries.KeyRow> current() {
        return keys.isEmpty()
                ? List.of()
                : keys.stream()
                        .filter(key -> key.number() == keys.getFirst().number())
                        .toList();
    }

    /** The versions submitted before, without the one that {@link #current()} shows, newest first. */
    public List<WorkQueries.KeyRow> earlier() {
        return keys.isEmpty()
                ? List.of()
                : keys.stream()
                        .filter(key -> key.number() != keys.getFirst().number())
                        .toList();
    }

    public Form form(String name) {
        if (name.equals(section)) return typed;
        if (!name.equals("texts")) return Form.empty();
        Form form = Form.empty().with("version", String.valueOf(work.rowVersion()));
        for (Language language : languages()) {
            form.with("title-" + language, work.title().exactly(language))
                    .with("synopsis-" + language, work.synopsis().exactly(language))
                    .with("body-" + language, work.body().exactly(language));
        }
        return form;
    }

    /** The language it is made in first, then English, then what else it has. */
    public List<Language> languages() {
        var tags = new LinkedHashSet<String>();
        tags.add(work.language().tag());
        tags.add("en");
        for (Multilingual text : List.of(work.title(), work.synopsis(), work.body()))
            tags.addAll(text.texts().keySet());
        tags.addAll(MORE);
        return tags.stream().map(Language::new).toList();
    }

    public List<Choice> slots(Screen s) {
        return work.type().slots().stream()
                .map(rule -> Choice.of(rule.slot().name(), slotName(s, rule)))
                .toList();
    }

    private String slotName(Screen s, SlotRule rule) {
        return s.t("works.slot." + rule.slot() + "." + rule.kind());
    }

    public String slotName(Screen s, Slot slot) {
        return work.type().slot(slot).map(rule -> slotName(s, rule)).orElse(slot.name());
    }

    public boolean hasCaptions() {
        return work.type().slot(Slot.CAPTIONS).isPresent();
    }

    public List<Choice> captionLanguages(Screen s) {
        return WorkLanguages.choices(s);
    }

    public List<Choice> roles(Screen s) {
        var choices = new ArrayList<Choice>();
        for (CreditRole role : CreditRole.values()) choices.add(Choice.of(role.name(), s.t("works.role." + role)));
        return choices;
    }

    public List<Choice> people() {
        return candidates.stream()
                .map(person -> Choice.of(
                                person.id().toString(),
                                person.latinName().isEmpty()
                                                || person.latinName().equals(person.printName())
                                        ? person.printName()
                                        : person.printName() + " (" + person.latinName() + ")")
                        .inLanguage(person.nameLanguage().tag()))
                .toList();
    }

    public List<Choice> licences(Screen s) {
        var choices = new ArrayList<Choice>();
        for (Licence licence : Licence.values())
            choices.add(Choice.of(licence.name(), s.t("works.licence." + licence))
                    .explained(s.t("works.licence." + licence + ".hint")));
        return choices;
    }

    public List<Choice> verdicts(Screen s) {
        return List.of(
                Choice.of("APPROVE", s.t("works.verdict.approve")).explained(s.t("works.verdict.approve.hint")),
                Choice.of("CHANGES", s.t("works.verdict.changes")).explained(s.t("works.verdict.changes.hint")));
    }

    public List<Choice> handChoices(Screen s) {
        return hands.stream()
                .map(key -> Choice.of(key.institutionId() == null ? "" : key.institutionId(), holder(s, key)))
                .toList();
    }

    public String holder(Screen s, WorkQueries.KeyRow key) {
        return key.key() == Key.SECRETARIAT
                ? s.t("works.key.SECRETARIAT")
                : s.text(key.institution()).text();
    }

    public @Nullable FileView file(Slot slot) {
        return files.stream().filter(file -> file.slot() == slot).findFirst().orElse(null);
    }

    /** What a rule says, with languages and lengths written as the reader writes them. */
    public static String say(Screen s, Finding finding) {
        return Findings.say(s, finding);
    }
}
