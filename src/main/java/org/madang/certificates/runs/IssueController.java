package org.madang.certificates.runs;

import java.util.List;
import java.util.Map;
import org.madang.certificates.IssueCertificates;
import org.madang.programmes.Track;
import org.madang.programmes.Tracks;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.madang.shared.Viewer;
import org.madang.tables.Tables;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Issues the certificates of chosen people, while those of others still wait. */
@Controller
class IssueController {
    private final Tracks tracks;
    private final RunQueries queries;
    private final IssueCertificates issue;
    private final Tables tables;

    IssueController(Tracks tracks, RunQueries queries, IssueCertificates issue, Tables tables) {
        this.tracks = tracks;
        this.queries = queries;
        this.issue = issue;
        this.tables = tables;
    }

    /** Whoever was ticked on the run is ticked here, as far as their certificate is ready. */
    @Allow(value = Action.ISSUE_CERTIFICATES, in = "track")
    @GetMapping("/tracks/{track}/certificates/chosen")
    Answer ask(@PathVariable String track, Form asked, Reader reader) {
        var found = tracks.find(track).orElseThrow(NotFound::new);
        var chosen = tables.chosen(CertificateList.of(found.slug(), found.id(), Map.of(), false, true), asked, reader);
        return Answer.page(page(found, Form.empty().with("people", chosen)));
    }

    @Allow(value = Action.ISSUE_CERTIFICATES, in = "track")
    @PostMapping("/tracks/{track}/certificates/chosen")
    Answer issue(@PathVariable String track, Form form, Viewer viewer) {
        var found = tracks.find(track).orElseThrow(NotFound::new);
        var people = people(form);
        if (people.isEmpty()) form.error("people", "certificates.chosen.nobody");
        if (!form.ok()) return Answer.unprocessable(page(found, form));
        var back = Answer.seeOther("/tracks/" + track + "/certificates");
        return switch (issue.issue(found.id(), people, viewer.id())) {
            case IssueCertificates.Outcome.Issued(int number) ->
                back.withNotice("certificates.notice.chosen", number, people.size() - number);
            case IssueCertificates.Outcome.NobodyWaits nobody -> back.withNotice("certificates.notice.nobody");
        };
    }

    private IssuePage page(Track track, Form form) {
        return new IssuePage(track.slug(), track.title(), queries.ready(track.id()), people(form), form);
    }

    private static List<PersonId> people(Form form) {
        return form.values("people").stream().map(PersonId::of).distinct().toList();
    }
}
