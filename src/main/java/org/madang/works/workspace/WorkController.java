package org.madang.works.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.media.FileKind;
import org.madang.media.StoreFile;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.works.AttachFile;
import org.madang.works.Credit;
import org.madang.works.CreditPeople;
import org.madang.works.CreditRole;
import org.madang.works.DetachFile;
import org.madang.works.EditWork;
import org.madang.works.Slot;
import org.madang.works.SlotRule;
import org.madang.works.WorkId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The page of a work, and what its makers do there: texts, files, credits. */
@Controller
class WorkController {
    private final WorkPages pages;
    private final WorkQueries queries;
    private final EditWork edit;
    private final StoreFile store;
    private final AttachFile attach;
    private final DetachFile detach;
    private final CreditPeople credit;

    WorkController(
            WorkPages pages,
            WorkQueries queries,
            EditWork edit,
            StoreFile store,
            AttachFile attach,
            DetachFile detach,
            CreditPeople credit) {
        this.pages = pages;
        this.queries = queries;
        this.edit = edit;
        this.store = store;
        this.attach = attach;
        this.detach = detach;
        this.credit = credit;
    }

    @Allow(value = Action.READ_WORK, in = "work")
    @GetMapping("/works/{work}")
    Answer show(@PathVariable String work, Viewer viewer, Scope scope) {
        return Answer.page(pages.page(WorkId.of(work), viewer, scope));
    }

    @Allow(value = Action.EDIT_WORK, in = "work")
    @PostMapping("/works/{work}/texts")
    Answer write(@PathVariable String work, Form form, Viewer viewer, Scope scope) {
        WorkId id = WorkId.of(work);
        var texts = new EditWork.Texts(
                texts(form, "title", 200), texts(form, "synopsis", 6000), texts(form, "body", 60_000));
        long seen = form.number("version", 1, Integer.MAX_VALUE);
        if (!form.ok()) return wrong(id, viewer, scope, "texts", form);
        return switch (edit.edit(id, texts, seen, viewer.id())) {
            case EditWork.Outcome.Edited(long next) -> done(id, "texts").withNotice("works.notice.saved");
            case EditWork.Outcome.NotOpen(var state) -> clash(id, viewer, scope, "texts", form, "works.error.closed");
            case EditWork.Outcome.Stale() -> clash(id, viewer, scope, "texts", form, "works.error.stale");
            case EditWork.Outcome.TitleMissing() ->
                wrong(id, viewer, scope, "texts", form.error("title-en", "works.error.title"));
        };
    }

    @Allow(value = Action.EDIT_WORK, in = "work")
    @PostMapping("/works/{work}/files")
    Answer bring(
            @PathVariable String work,
            Form form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Viewer viewer,
            Scope scope)
            throws IOException {
        WorkId id = WorkId.of(work);
        Slot slot = form.choice("slot", Slot.class);
        SlotRule rule = slot == null ? null : queries.head(id).type().slot(slot).orElse(null);
        Language language = slot != null && slot.perLanguage() ? WorkLanguages.chosen(form, "captions") : null;
        if (file == null || file.isEmpty()) form.error("file", "works.error.file");
        if (!form.ok() || rule == null || file == null) return wrong(id, viewer, scope, "files", form);
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            return switch (store.store(rule.kind(), name, viewer.id(), content)) {
                case StoreFile.Outcome.Stored(var stored) ->
                    attached(
                            attach.attach(id, rule.slot(), language, stored.id(), viewer.id()),
                            id,
                            viewer,
                            scope,
                            form);
                case StoreFile.Outcome.Empty() -> wrong(id, viewer, scope, "files", form.error("file", "media.empty"));
                case StoreFile.Outcome.TooLarge(long limit) ->
                    wrong(id, viewer, scope, "files", form.error("file", "works.error.large", limit / 1_000_000));
                case StoreFile.Outcome.WrongType(FileKind wanted) ->
                    wrong(id, viewer, scope, "files", form.error("file", "media.wrong." + wanted));
                case StoreFile.Outcome.Broken(String reason) ->
                    wrong(id, viewer, scope, "files", form.error("file", reason));
            };
        }
    }

    private Answer attached(AttachFile.Outcome outcome, WorkId id, Viewer viewer, Scope scope, Form form) {
        return switch (outcome) {
            case AttachFile.Outcome.Attached(var file) ->
                done(id, "files").withNotice("works.notice.file", file.name());
            case AttachFile.Outcome.NotOpen(var state) -> clash(id, viewer, scope, "files", form, "works.error.closed");
            case AttachFile.Outcome.NoSuchSlot() ->
                wrong(id, viewer, scope, "files", form.error("slot", "web.form.choice"));
            case AttachFile.Outcome.WrongKind(FileKind wanted) ->
                wrong(id, viewer, scope, "files", form.error("file", "media.wrong." + wanted));
            case AttachFile.Outcome.LanguageMissing() ->
                wrong(id, viewer, scope, "files", form.error("captions", "web.form.choice"));
        };
    }

    @Allow(value = Action.EDIT_WORK, in = "work")
    @PostMapping("/works/{work}/files/removal")
    Answer remove(@PathVariable String work, Form form, Viewer viewer, Scope scope) {
        WorkId id = WorkId.of(work);
        Slot slot = form.choice("slot", Slot.class);
        if (slot == null) return wrong(id, viewer, scope, "files", form);
        return switch (detach.detach(id, slot, form.value("language"), viewer.id())) {
            case DetachFile.Outcome.Detached() -> done(id, "files").withNotice("works.notice.removed");
            case DetachFile.Outcome.NotOpen(var state) -> clash(id, viewer, scope, "files", form, "works.error.closed");
        };
    }

    @Allow(value = Action.EDIT_WORK, in = "work")
    @PostMapping("/works/{work}/credits")
    Answer credit(@PathVariable String work, Form form, Viewer viewer, Scope scope) {
        WorkId id = WorkId.of(work);
        var head = queries.head(id);
        var lines = new ArrayList<>(lines(head));
        CreditRole role = form.choice("role", CreditRole.class);
        String typed = form.optional("name", 120);
        if (form.has("person") && typed.isEmpty()) {
            PersonId person = PersonId.of(form.value("person"));
            queries.candidates(head.trackId()).stream()
                    .filter(candidate -> candidate.id().equals(person))
                    .findFirst()
                    .ifPresentOrElse(
                            found -> lines.add(Credit.of(
                                    found.id(),
                                    found.printName(),
                                    found.nameLanguage(),
                                    role == null ? CreditRole.AUT : role)),
                            () -> form.error("person", "web.form.choice"));
        } else if (!typed.isEmpty()) {
            Language language = WorkLanguages.chosen(form, "nameLanguage");
            lines.add(Credit.plain(typed, language, role == null ? CreditRole.AUT : role));
        } else {
            form.error("person", "works.error.credit");
        }
        if (!form.ok()) return wrong(id, viewer, scope, "credits", form);
        return credited(credit.credit(id, lines, head.rowVersion(), viewer.id()), id, viewer, scope, form);
    }

    /** Takes one line out; the version that was seen keeps a second press from taking out the next one. */
    @Allow(value = Action.EDIT_WORK, in = "work")
    @PostMapping("/works/{work}/credits/removal")
    Answer uncredit(@PathVariable String work, Form form, Viewer viewer, Scope scope) {
        WorkId id = WorkId.of(work);
        var lines = new ArrayList<>(lines(queries.head(id)));
        int position = form.number("position", 1, 200);
        long seen = form.number("version", 1, Integer.MAX_VALUE);
        if (!form.ok() || position > lines.size()) return done(id, "credits");
        lines.remove(position - 1);
        return credited(credit.credit(id, lines, seen, viewer.id()), id, viewer, scope, Form.empty());
    }

    private Answer credited(CreditPeople.Outcome outcome, WorkId id, Viewer viewer, Scope scope, Form form) {
        return switch (outcome) {
            case CreditPeople.Outcome.Credited(int count) -> done(id, "credits").withNotice("works.notice.credits");
            case CreditPeople.Outcome.NotOpen(var state) ->
                clash(id, viewer, scope, "credits", form, "works.error.closed");
            case CreditPeople.Outcome.Stale() -> clash(id, viewer, scope, "credits", form, "works.error.stale");
            case CreditPeople.Outcome.NameMissing() ->
                wrong(id, viewer, scope, "credits", form.error("name", "web.form.required"));
            case CreditPeople.Outcome.TooMany(int most) ->
                wrong(id, viewer, scope, "credits", form.error("person", "works.error.credits", most));
        };
    }

    private List<Credit> lines(WorkQueries.Head head) {
        return queries.credits(head.versionId()).stream()
                .map(row -> new Credit(row.personId(), row.name(), row.nameLanguage(), row.role()))
                .toList();
    }

    private static Multilingual texts(Form form, String name, int longest) {
        var pairs = new ArrayList<String>();
        for (String tag : WorkLanguages.TAGS) {
            pairs.add(tag);
            pairs.add(form.optional(name + "-" + tag, longest));
        }
        return Multilingual.of(pairs.toArray(String[]::new));
    }

    private static Answer done(WorkId id, String place) {
        return Answer.seeOther("/works/" + id + "#" + place);
    }

    private Answer wrong(WorkId id, Viewer viewer, Scope scope, String section, Form form) {
        return Answer.unprocessable(pages.page(id, viewer, scope, section, form));
    }

    private Answer clash(WorkId id, Viewer viewer, Scope scope, String section, Form form, String key) {
        return Answer.conflict(pages.page(id, viewer, scope, section, form.error(section, key)));
    }
}
