package org.madang.admission.applications;

import java.util.List;
import java.util.Optional;
import org.madang.admission.ApplicationId;
import org.madang.admission.Applications;
import org.madang.admission.HandInFile;
import org.madang.media.FileKind;
import org.madang.media.MediaFile;
import org.madang.media.UploadPlace;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Gate;
import org.madang.web.ScopeFinder;
import org.springframework.stereotype.Component;

/** The files of an application come piece by piece to {@code application/<id>/<field>}, while it is being written. */
@Component
class ApplicationUploads implements UploadPlace {
    private final Gate gate;
    private final List<ScopeFinder> finders;
    private final Applications applications;
    private final HandInFile handIn;

    ApplicationUploads(Gate gate, List<ScopeFinder> finders, Applications applications, HandInFile handIn) {
        this.gate = gate;
        this.finders = finders;
        this.applications = applications;
        this.handIn = handIn;
    }

    @Override
    public String name() {
        return "application";
    }

    @Override
    public Optional<Room> room(String address, Viewer viewer) {
        String[] parts = address.split("/", 2);
        if (parts.length < 2) return Optional.empty();
        boolean may = finders.stream()
                .filter(finder -> finder.kind().equals("application"))
                .flatMap(finder -> finder.find(parts[0]).stream())
                .anyMatch(scope -> gate.may(viewer, Action.EDIT_APPLICATION, scope));
        if (!may) return Optional.empty();
        return applications
                .find(ApplicationId.of(parts[0]))
                .flatMap(application -> applications
                        .fields(application)
                        .question(parts[1])
                        .filter(question -> question.bounds().file() != null)
                        .map(question -> new Room(
                                kind(question.bounds().file()),
                                question.bytes(),
                                application.state().open() ? null : "admission.wrong.moved")));
    }

    private static FileKind kind(@org.jspecify.annotations.Nullable FileKind kind) {
        return java.util.Objects.requireNonNull(kind);
    }

    @Override
    public Taken take(String address, MediaFile file, Viewer viewer) {
        String[] parts = address.split("/", 2);
        return switch (handIn.handIn(ApplicationId.of(parts[0]), parts[1], file, viewer.id())) {
            case HandInFile.Outcome.HandedIn done -> new Taken.Kept();
            case HandInFile.Outcome.TooLarge(long limit) ->
                new Taken.Refused("admission.wrong.large", List.of(limit / 1_000_000));
            case HandInFile.Outcome.UnknownField unknown -> new Taken.Refused("admission.wrong.file", List.of());
            case HandInFile.Outcome.NotADraft moved -> new Taken.Refused("admission.wrong.moved", List.of());
        };
    }
}
