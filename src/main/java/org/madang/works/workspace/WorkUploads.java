package org.madang.works.workspace;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.media.FileKind;
import org.madang.media.MediaFile;
import org.madang.media.UploadPlace;
import org.madang.shared.Language;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Gate;
import org.madang.web.ScopeFinder;
import org.madang.works.AttachFile;
import org.madang.works.Slot;
import org.madang.works.WorkId;
import org.springframework.stereotype.Component;

/** The files of a work come piece by piece to {@code work/<id>/<slot>/<language of captions>}, while it is open. */
@Component
class WorkUploads implements UploadPlace {
    private final Gate gate;
    private final List<ScopeFinder> finders;
    private final WorkQueries queries;
    private final AttachFile attach;

    WorkUploads(Gate gate, List<ScopeFinder> finders, WorkQueries queries, AttachFile attach) {
        this.gate = gate;
        this.finders = finders;
        this.queries = queries;
        this.attach = attach;
    }

    record Where(WorkId work, Slot slot, @Nullable Language language) {
        static Optional<Where> of(String address) {
            String[] parts = address.split("/", -1);
            if (parts.length != 3 || !parts[2].matches("[a-z]{0,3}")) return Optional.empty();
            return Arrays.stream(Slot.values())
                    .filter(slot -> slot.name().equals(parts[1]))
                    .findFirst()
                    .map(slot -> new Where(
                            WorkId.of(parts[0]), slot, parts[2].length() < 2 ? null : new Language(parts[2])));
        }
    }

    @Override
    public String name() {
        return "work";
    }

    @Override
    public Optional<Room> room(String address, Viewer viewer) {
        return Where.of(address).filter(where -> may(where, viewer)).flatMap(where -> {
            var head = queries.head(where.work());
            String closed = !head.state().open()
                    ? "works.error.closed"
                    : where.slot().perLanguage() && where.language() == null ? "web.form.choice" : null;
            return head.type()
                    .slot(where.slot())
                    .map(rule -> new Room(rule.kind(), rule.kind().limit(), closed));
        });
    }

    private boolean may(Where where, Viewer viewer) {
        return finders.stream()
                .filter(finder -> finder.kind().equals("work"))
                .flatMap(finder -> finder.find(where.work().toString()).stream())
                .anyMatch(scope -> gate.may(viewer, Action.EDIT_WORK, scope));
    }

    @Override
    public Taken take(String address, MediaFile file, Viewer viewer) {
        var where = Where.of(address).orElseThrow();
        // Whoever left the team while the file was on its way brings it no more.
        if (!may(where, viewer)) return refused("works.error.closed");
        return switch (attach.attach(where.work(), where.slot(), where.language(), file.id(), viewer.id())) {
            case AttachFile.Outcome.Attached attached -> new Taken.Kept();
            case AttachFile.Outcome.NotOpen closed -> refused("works.error.closed");
            case AttachFile.Outcome.NoSuchSlot none -> refused("web.form.choice");
            case AttachFile.Outcome.WrongKind(FileKind wanted) -> refused("media.wrong." + wanted);
            case AttachFile.Outcome.LanguageMissing missing -> refused("web.form.choice");
        };
    }

    private static Taken refused(String key) {
        return new Taken.Refused(key, List.of());
    }
}
