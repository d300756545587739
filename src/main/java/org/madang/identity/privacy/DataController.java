package org.madang.identity.privacy;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.PersonalData.KeptFile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** What a person may ask of the data that is kept of them: all of it, and its end. */
@Controller
class DataController {
    private final Db db;
    private final People people;
    private final WriteArchive archive;
    private final AskToLeave askToLeave;

    DataController(Db db, People people, WriteArchive archive, AskToLeave askToLeave) {
        this.db = db;
        this.people = people;
        this.archive = archive;
        this.askToLeave = askToLeave;
    }

    @Allow(Action.SIGNED_IN)
    @GetMapping("/me/data")
    Answer data(Viewer viewer) {
        return Answer.page(page(viewer, Form.empty()));
    }

    /** By POST the question who asks comes back with its answer. */
    @Allow(value = Action.SIGNED_IN, fresh = true, proved = true)
    @RequestMapping(
            path = "/me/data/archive.zip",
            method = {RequestMethod.GET, RequestMethod.POST})
    void archive(Viewer viewer, HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"madang-my-data.zip\"");
        archive.write(viewer, response.getOutputStream());
    }

    @Allow(value = Action.SIGNED_IN, fresh = true)
    @PostMapping("/me/data/leaving")
    Answer leave(Viewer viewer, Form form) {
        String credits = form.value("credits");
        if (!credits.equals("named") && !credits.equals("unnamed")) form.error("credits", "web.form.choice");
        if (!form.checked("understood", "yes")) form.error("understood", "identity.leaving.understand");
        if (!form.ok()) return Answer.unprocessable(page(viewer, form));
        return switch (askToLeave.ask(viewer, credits.equals("named"))) {
            case AskToLeave.Outcome.Asked asked ->
                Answer.seeOther("/me/data").withNotice("identity.leaving.notice.asked");
            case AskToLeave.Outcome.LastOperator last ->
                Answer.unprocessable(page(viewer, form.error("understood", "identity.leaving.lastOperator")));
        };
    }

    @Allow(Action.SIGNED_IN)
    @PostMapping("/me/data/leaving/cancellation")
    Answer stay(Viewer viewer) {
        askToLeave.stay(viewer.id());
        return Answer.seeOther("/me/data").withNotice("identity.leaving.notice.stayed");
    }

    private DataPage page(Viewer viewer, Form form) {
        long bytes =
                people.files(viewer.id()).stream().mapToLong(KeptFile::bytes).sum();
        return new DataPage(bytes, leaving(viewer.id()).orElse(null), form, AskToLeave.WAITING.toDays());
    }

    private Optional<DataPage.Leaving> leaving(PersonId person) {
        return db.sql("select due_at, stays_named from identity_leaving where person_id = :person and done_at is null")
                .param("person", person)
                .maybe(DataPage.Leaving.class);
    }
}
