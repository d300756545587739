package org.madang.programmes.setup;

import org.madang.institutions.ArchiveInstitution;
import org.madang.institutions.Institution;
import org.madang.institutions.Institutions;
import org.madang.programmes.ArchiveThing;
import org.madang.programmes.ClaimId;
import org.madang.programmes.Editions;
import org.madang.programmes.FieldId;
import org.madang.programmes.Fields;
import org.madang.programmes.Programmes;
import org.madang.programmes.RestoreThing;
import org.madang.programmes.SetUpThing;
import org.madang.programmes.Tracks;
import org.madang.shared.Id;
import org.madang.shared.NotFound;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Things are put away rather than deleted, and whoever did it is led to the page that takes them back. */
@Controller
class ArchiveController {
    private final ArchiveThing archive;
    private final RestoreThing restore;
    private final ArchiveInstitution archiveInstitution;
    private final Programmes programmes;
    private final Editions editions;
    private final Tracks tracks;
    private final Institutions institutions;
    private final Fields fields;

    ArchiveController(
            ArchiveThing archive,
            RestoreThing restore,
            ArchiveInstitution archiveInstitution,
            Programmes programmes,
            Editions editions,
            Tracks tracks,
            Institutions institutions,
            Fields fields) {
        this.archive = archive;
        this.restore = restore;
        this.archiveInstitution = archiveInstitution;
        this.programmes = programmes;
        this.editions = editions;
        this.tracks = tracks;
        this.institutions = institutions;
        this.fields = fields;
    }

    @PostMapping("/set-up/programmes/{programme}/archive")
    @Allow(value = Action.SET_UP, in = "programme")
    Answer putProgrammeAway(@PathVariable String programme, Viewer viewer) {
        var found = programmes.find(programme).orElseThrow(NotFound::new);
        return away(SetUpThing.PROGRAMME, found.id(), viewer, "/set-up/programmes/" + programme + "/edit");
    }

    @PostMapping("/set-up/programmes/{programme}/restoration")
    @Allow(value = Action.SET_UP, in = "programme")
    Answer takeProgrammeBack(@PathVariable String programme, Viewer viewer) {
        var found = programmes.find(programme).orElseThrow(NotFound::new);
        return back(SetUpThing.PROGRAMME, found.id(), viewer, "/set-up/programmes/" + programme + "/edit");
    }

    @PostMapping("/set-up/editions/{edition}/archive")
    @Allow(value = Action.SET_UP, in = "edition")
    Answer putEditionAway(@PathVariable String edition, Viewer viewer) {
        var found = editions.find(edition).orElseThrow(NotFound::new);
        return away(SetUpThing.EDITION, found.id(), viewer, "/set-up/editions/" + edition + "/edit");
    }

    @PostMapping("/set-up/editions/{edition}/restoration")
    @Allow(value = Action.SET_UP, in = "edition")
    Answer takeEditionBack(@PathVariable String edition, Viewer viewer) {
        var found = editions.find(edition).orElseThrow(NotFound::new);
        return back(SetUpThing.EDITION, found.id(), viewer, "/set-up/editions/" + edition + "/edit");
    }

    @PostMapping("/set-up/tracks/{track}/archive")
    @Allow(value = Action.SET_UP, in = "track")
    Answer putTrackAway(@PathVariable String track, Viewer viewer) {
        var found = tracks.find(track).orElseThrow(NotFound::new);
        return away(SetUpThing.TRACK, found.id(), viewer, "/set-up/tracks/" + track + "/edit");
    }

    @PostMapping("/set-up/tracks/{track}/restoration")
    @Allow(value = Action.SET_UP, in = "track")
    Answer takeTrackBack(@PathVariable String track, Viewer viewer) {
        var found = tracks.find(track).orElseThrow(NotFound::new);
        return back(SetUpThing.TRACK, found.id(), viewer, "/set-up/tracks/" + track + "/edit");
    }

    @PostMapping("/set-up/fields/{taught}/archive")
    @Allow(value = Action.SET_UP, in = "taught")
    Answer putFieldAway(@PathVariable String taught, Viewer viewer) {
        return away(SetUpThing.FIELD, field(taught), viewer, "/set-up/fields/" + taught + "/edit");
    }

    @PostMapping("/set-up/fields/{taught}/restoration")
    @Allow(value = Action.SET_UP, in = "taught")
    Answer takeFieldBack(@PathVariable String taught, Viewer viewer) {
        return back(SetUpThing.FIELD, field(taught), viewer, "/set-up/fields/" + taught + "/edit");
    }

    private FieldId field(String slug) {
        return fields.find(slug).orElseThrow(NotFound::new).id();
    }

    @PostMapping("/set-up/claims/{claim}/archive")
    @Allow(value = Action.SET_UP, in = "claim")
    Answer putClaimAway(@PathVariable String claim, Viewer viewer) {
        return away(SetUpThing.CLAIM, ClaimId.of(claim), viewer, "/set-up/claims/" + claim + "/edit");
    }

    @PostMapping("/set-up/claims/{claim}/restoration")
    @Allow(value = Action.SET_UP, in = "claim")
    Answer takeClaimBack(@PathVariable String claim, Viewer viewer) {
        return back(SetUpThing.CLAIM, ClaimId.of(claim), viewer, "/set-up/claims/" + claim + "/edit");
    }

    @PostMapping("/set-up/institutions/{institution}/archive")
    @Allow(value = Action.SET_UP, in = "institution")
    Answer putInstitutionAway(@PathVariable String institution, Viewer viewer) {
        Institution found = institutions.find(institution).orElseThrow(NotFound::new);
        return answer(archiveInstitution.archive(found.id(), viewer.id()), found, "programmes.notice.archived");
    }

    @PostMapping("/set-up/institutions/{institution}/restoration")
    @Allow(value = Action.SET_UP, in = "institution")
    Answer takeInstitutionBack(@PathVariable String institution, Viewer viewer) {
        Institution found = institutions.find(institution).orElseThrow(NotFound::new);
        return answer(archiveInstitution.restore(found.id(), viewer.id()), found, "programmes.notice.restored");
    }

    private static Answer answer(ArchiveInstitution.Outcome outcome, Institution institution, String notice) {
        Answer there = Answer.seeOther("/set-up/institutions/" + institution.slug() + "/edit");
        return switch (outcome) {
            case ArchiveInstitution.Outcome.Done done -> there.withNotice(notice);
            case ArchiveInstitution.Outcome.DoneAlready before -> there.withNotice(notice);
        };
    }

    private Answer away(SetUpThing thing, Id id, Viewer viewer, String path) {
        return switch (archive.archive(thing, id, viewer.id())) {
            case ArchiveThing.Outcome.Archived archived ->
                Answer.seeOther(path).withNotice("programmes.notice.archived");
            case ArchiveThing.Outcome.ArchivedAlready before ->
                Answer.seeOther(path).withNotice("programmes.notice.archived");
        };
    }

    private Answer back(SetUpThing thing, Id id, Viewer viewer, String path) {
        return switch (restore.restore(thing, id, viewer.id())) {
            case RestoreThing.Outcome.Restored restored ->
                Answer.seeOther(path).withNotice("programmes.notice.restored");
            case RestoreThing.Outcome.NotArchived listed ->
                Answer.seeOther(path).withNotice("programmes.notice.restored");
        };
    }
}
