package org.madang.admission.applications;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.madang.admission.ApplicationId;
import org.madang.admission.Applications;
import org.madang.admission.Fields;
import org.madang.admission.HandInFile;
import org.madang.admission.Question;
import org.madang.admission.SaveDraft;
import org.madang.admission.Typed;
import org.madang.media.DiscardFile;
import org.madang.media.FileKind;
import org.madang.media.MediaFile;
import org.madang.media.StoreFile;
import org.madang.shared.PersonId;
import org.madang.web.Form;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes the files of one page in: known by their bytes, no larger than the question allows. */
@Component
class PartFiles {
    private static final long MEGABYTE = 1_000_000;

    private final StoreFile store;
    private final HandInFile handIn;
    private final SaveDraft save;
    private final Applications applications;
    private final DiscardFile discard;

    PartFiles(StoreFile store, HandInFile handIn, SaveDraft save, Applications applications, DiscardFile discard) {
        this.applications = applications;
        this.discard = discard;
        this.store = store;
        this.handIn = handIn;
        this.save = save;
    }

    void take(ApplicationId id, Fields.Part part, Map<String, MultipartFile> sent, Form form, PersonId by)
            throws IOException {
        for (Question question : part.questions()) {
            FileKind kind = question.bounds().file();
            if (kind == null) continue;
            String field = question.field();
            if (form.value("remove").equals(field)) remove(id, field, by);
            MultipartFile file = sent.get(field);
            if (file == null || file.isEmpty()) continue;
            if (file.getSize() > question.bytes()) tooLarge(form, field, question.bytes());
            else take(id, question, kind, file, form, by);
        }
    }

    private void remove(ApplicationId id, String field, PersonId by) {
        var file = Typed.file(Applications.values(applications.answers(id)).getOrDefault(field, ""));
        // Whatever version the page was of: the file that is there is the one to go.
        if (save.save(id, field, "", Long.MAX_VALUE, by) instanceof SaveDraft.Outcome.Saved && file != null)
            discard.unlessUsed(file.id(), by);
    }

    private void take(ApplicationId id, Question question, FileKind kind, MultipartFile file, Form form, PersonId by)
            throws IOException {
        String field = question.field();
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            switch (store.store(kind, name, by, content)) {
                case StoreFile.Outcome.Stored(MediaFile stored) -> keep(id, field, stored, form, by);
                case StoreFile.Outcome.Empty() -> form.error(field, "media.empty");
                case StoreFile.Outcome.TooLarge(long limit) -> tooLarge(form, field, limit);
                case StoreFile.Outcome.WrongType(FileKind wanted) -> form.error(field, "media.wrong." + wanted);
                case StoreFile.Outcome.Broken(String reason) -> form.error(field, reason);
            }
        }
    }

    private void keep(ApplicationId id, String field, MediaFile stored, Form form, PersonId by) {
        var outcome = handIn.handIn(id, field, stored, by);
        if (!(outcome instanceof HandInFile.Outcome.HandedIn)) discard.unlessUsed(stored.id(), by);
        switch (outcome) {
            case HandInFile.Outcome.HandedIn done -> {}
            case HandInFile.Outcome.TooLarge(long limit) -> tooLarge(form, field, limit);
            case HandInFile.Outcome.UnknownField unknown -> form.error(field, "admission.wrong.file");
            case HandInFile.Outcome.NotADraft moved -> form.error(field, "admission.wrong.moved");
        }
    }

    private static void tooLarge(Form form, String field, long limit) {
        form.error(field, "admission.wrong.large", limit / MEGABYTE);
    }
}
