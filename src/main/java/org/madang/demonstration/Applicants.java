package org.madang.demonstration;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.madang.admission.AnswerOffer;
import org.madang.admission.ApplicationId;
import org.madang.admission.BeginApplication;
import org.madang.admission.CallId;
import org.madang.admission.HandInFile;
import org.madang.admission.SaveDraft;
import org.madang.admission.SubmitApplication;
import org.madang.identity.Purpose;
import org.madang.media.FileKind;
import org.madang.media.StoreFile;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.pdf.DocumentPdf;
import org.madang.shared.pdf.TextDocument;
import org.springframework.stereotype.Component;

/** What an applicant does themselves. */
@Component
class Applicants {
    private final BeginApplication begin;
    private final SaveDraft save;
    private final SubmitApplication submit;
    private final AnswerOffer answer;

    private final StoreFile store;
    private final HandInFile handIn;
    private final Clock clock;

    Applicants(
            BeginApplication begin,
            SaveDraft save,
            SubmitApplication submit,
            AnswerOffer answer,
            StoreFile store,
            HandInFile handIn,
            Clock clock) {
        this.clock = clock;
        this.store = store;
        this.handIn = handIn;
        this.begin = begin;
        this.save = save;
        this.submit = submit;
        this.answer = answer;
    }

    ApplicationId draft(CallId call, PersonId person, Map<String, String> answers) {
        var application = Story.expect(BeginApplication.Outcome.Begun.class, begin.begin(call, person))
                .application();
        long version = 0;
        for (var answer : answers.entrySet()) {
            version = Story.expect(
                            SaveDraft.Outcome.Saved.class,
                            save.save(application, answer.getKey(), answer.getValue(), version, person))
                    .version();
        }
        return application;
    }

    /** Some pages of a script, as a PDF. */
    void sample(ApplicationId application, String field, PersonId person) {
        byte[] pdf = DocumentPdf.render(new TextDocument(
                "First scene",
                Language.ENGLISH,
                "Kong Nimol",
                List.of(
                        new TextDocument.Title("ភ្លៀងដំបូង · First rain"),
                        new TextDocument.Heading("1. Morning, the ferry"),
                        new TextDocument.Paragraph(
                                "A girl counts the passengers. There is one more than yesterday."))));
        var stored = Story.expect(
                StoreFile.Outcome.Stored.class,
                store.store(FileKind.DOCUMENT, "First scene.pdf", person, new ByteArrayInputStream(pdf)));
        Story.expect(HandInFile.Outcome.HandedIn.class, handIn.handIn(application, field, stored.file(), person));
    }

    /** Hands in and agrees to be read, in the language of the person’s own name. */
    void submit(ApplicationId application, PersonId person, Language reads) {
        var agreement = new SubmitApplication.Agreement(Purpose.APPLICATION.version(), reads);
        Story.expect(
                SubmitApplication.Outcome.Submitted.class,
                submit.submit(application, person, clock.instant(), agreement));
    }

    void accept(org.madang.admission.OfferId offer, PersonId person) {
        Story.expect(AnswerOffer.Outcome.Accepted.class, answer.answer(offer, AnswerOffer.Say.ACCEPT, "", person));
    }
}
