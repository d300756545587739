package org.madang.certificates.runs;

import java.io.IOException;
import java.util.stream.Collectors;
import org.madang.certificates.ApproveCertificates;
import org.madang.certificates.FindEligible;
import org.madang.certificates.IssueCertificates;
import org.madang.certificates.Signers;
import org.madang.institutions.InstitutionId;
import org.madang.programmes.Track;
import org.madang.programmes.Tracks;
import org.madang.shared.NotFound;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.tables.Download;
import org.madang.tables.SendFile;
import org.madang.tables.StaffList;
import org.madang.tables.Tables;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.Gate;
import org.madang.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class RunController {
    private final Tracks tracks;
    private final RunQueries queries;
    private final Signers signers;
    private final FindEligible find;
    private final ApproveCertificates approve;
    private final IssueCertificates issue;
    private final Gate gate;
    private final Tables tables;
    private final SendFile files;

    RunController(
            Tracks tracks,
            RunQueries queries,
            Signers signers,
            FindEligible find,
            ApproveCertificates approve,
            IssueCertificates issue,
            Gate gate,
            Tables tables,
            SendFile files) {
        this.tracks = tracks;
        this.queries = queries;
        this.signers = signers;
        this.find = find;
        this.approve = approve;
        this.issue = issue;
        this.gate = gate;
        this.tables = tables;
        this.files = files;
    }

    @Allow(value = Action.SEE_ROSTER, in = "track")
    @GetMapping("/tracks/{track}/certificates")
    Answer run(Viewer viewer, Reader reader, Scope scope, @PathVariable String track, Form asked) {
        var found = tracks.find(track).orElseThrow(NotFound::new);
        return Answer.page(new RunPage(
                track,
                found.title(),
                tables.view(list(found, viewer, scope), asked, reader),
                queries.counts(found.id()),
                signers.parties(found.id(), viewer.id()),
                gate.may(viewer, Action.RUN_TRACK, scope),
                gate.may(viewer, Action.ISSUE_CERTIFICATES, scope)));
    }

    private StaffList<CertificateList.Row> list(Track track, Viewer viewer, Scope scope) {
        var standings = find.standings(track.id()).stream()
                .collect(Collectors.toMap(standing -> standing.person().value(), standing -> standing));
        return CertificateList.of(
                track.slug(),
                track.id(),
                standings,
                gate.may(viewer, Action.READ_CERTIFICATE, scope),
                gate.may(viewer, Action.ISSUE_CERTIFICATES, scope));
    }

    @Allow(value = Action.SEE_ROSTER, in = "track")
    @GetMapping({"/tracks/{track}/certificates/export.csv", "/tracks/{track}/certificates/export.xlsx"})
    void export(Viewer viewer, Reader reader, Scope scope, @PathVariable String track, Form asked, Download file)
            throws IOException {
        var found = tracks.find(track).orElseThrow(NotFound::new);
        files.send(list(found, viewer, scope), asked, reader, file);
    }

    @Allow(value = Action.RUN_TRACK, in = "track")
    @PostMapping("/tracks/{track}/certificates/eligible")
    Answer find(Viewer viewer, @PathVariable String track) {
        var found = tracks.find(track).orElseThrow(NotFound::new);
        return switch (find.find(found.id(), viewer.id())) {
            case FindEligible.Outcome.Found result ->
                back(track).withNotice("certificates.notice.found", result.opened(), result.notEligible());
        };
    }

    @Allow(value = Action.APPROVE_CERTIFICATES, in = "track")
    @PostMapping("/tracks/{track}/certificates/approvals")
    Answer approve(Viewer viewer, @PathVariable String track, Form form) {
        var found = tracks.find(track).orElseThrow(NotFound::new);
        var institution = InstitutionId.of(form.value("institution"));
        boolean mine = signers.parties(found.id(), viewer.id()).stream()
                .anyMatch(party -> party.mine() && party.id().equals(institution));
        if (!mine) throw new NotFound();
        return switch (approve.approve(found.id(), institution, viewer.id())) {
            case ApproveCertificates.Outcome.Approved result ->
                back(track).withNotice("certificates.notice.signed", result.signed());
            case ApproveCertificates.Outcome.NobodyWaits nobody -> back(track).withNotice("certificates.notice.nobody");
            case ApproveCertificates.Outcome.NotYourTrack not -> throw new NotFound();
        };
    }

    @Allow(value = Action.ISSUE_CERTIFICATES, in = "track")
    @PostMapping("/tracks/{track}/certificates/issue")
    Answer issue(Viewer viewer, @PathVariable String track) {
        var found = tracks.find(track).orElseThrow(NotFound::new);
        return switch (issue.issue(found.id(), viewer.id())) {
            case IssueCertificates.Outcome.Issued issued ->
                back(track).withNotice("certificates.notice.issued", issued.number());
            case IssueCertificates.Outcome.NobodyWaits nobody -> back(track).withNotice("certificates.notice.nobody");
        };
    }

    private static Answer back(String track) {
        return Answer.seeOther("/tracks/" + track + "/certificates");
    }
}
