package org.madang.demonstration;

import java.util.List;
import org.madang.certificates.ApproveCertificates;
import org.madang.certificates.ConfirmName;
import org.madang.certificates.FindEligible;
import org.madang.certificates.IssueCertificates;
import org.madang.cohorts.EnrolmentState;
import org.madang.cohorts.MoveEnrolment;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Who finished in 2021: names confirmed, both institutions sign, certificates issued. */
@Component
class CertificatesChapter implements Chapter {
    private final FindEligible find;
    private final ConfirmName confirm;
    private final ApproveCertificates approve;
    private final IssueCertificates issue;
    private final MoveEnrolment move;

    CertificatesChapter(
            FindEligible find,
            ConfirmName confirm,
            ApproveCertificates approve,
            IssueCertificates issue,
            MoveEnrolment move) {
        this.find = find;
        this.confirm = confirm;
        this.approve = approve;
        this.issue = issue;
        this.move = move;
    }

    @Override
    public int number() {
        return 70;
    }

    @Override
    public String name() {
        return "certificates of 2021";
    }

    @Override
    public void tell(Story story) {
        PersonId officer = story.person("kr01");
        for (var row : Table.read("tracks")) {
            String slug = row.get(0);
            var track = story.track(slug);
            story.at("2022-01-20T10:00");
            find.find(track, story.managerOf(slug));
            for (var open : story.openCertificates(track)) {
                story.at("2022-01-21T20:00");
                Story.expect(
                        ConfirmName.Outcome.Confirmed.class,
                        confirm.confirm(
                                open.id(), open.printName(), open.nameLanguage(), open.latinName(), open.personId()));
            }
            story.at("2022-01-24T10:00");
            for (String institution : List.of(row.get(10), row.get(11))) {
                if (institution.isEmpty()) continue;
                approve.approve(track, story.institution(institution), story.signerOf(institution));
            }
            story.at("2022-01-26T10:00");
            issue.issue(track, officer);
            for (var finished : story.enrolments(track))
                move.move(
                        finished.id(),
                        finished.certified() ? EnrolmentState.COMPLETED : EnrolmentState.NOT_COMPLETED,
                        finished.certified() ? null : "Fewer than 80 % of the sessions",
                        officer);
        }
    }
}
