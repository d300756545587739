package org.madang.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.demonstration.files.MadeFile;
import org.madang.institutions.InstitutionId;
import org.madang.media.FileKind;
import org.madang.media.MediaId;
import org.madang.media.StoreFile;
import org.madang.programmes.TrackId;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.works.AttachFile;
import org.madang.works.Credit;
import org.madang.works.CreditPeople;
import org.madang.works.DecideWork;
import org.madang.works.EditWork;
import org.madang.works.Licence;
import org.madang.works.NewWork;
import org.madang.works.PublishWork;
import org.madang.works.Slot;
import org.madang.works.StartWork;
import org.madang.works.SubmitWork;
import org.madang.works.Verdict;
import org.madang.works.WorkId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes works as teams do, turns the two keys as institutions do, and publishes as the secretariat does. */
@Component
class Makers {
    private final StoreFile store;
    private final StartWork start;
    private final EditWork edit;
    private final AttachFile attach;
    private final CreditPeople credit;
    private final SubmitWork submit;
    private final DecideWork decide;
    private final PublishWork publish;
    private final Path cache;

    Makers(
            StoreFile store,
            StartWork start,
            EditWork edit,
            AttachFile attach,
            CreditPeople credit,
            SubmitWork submit,
            DecideWork decide,
            PublishWork publish,
            @Value("${madang.demonstration-files:${madang.data:data}/demonstration}") Path cache) {
        this.store = store;
        this.start = start;
        this.edit = edit;
        this.attach = attach;
        this.credit = credit;
        this.submit = submit;
        this.decide = decide;
        this.publish = publish;
        this.cache = cache;
    }

    /** Where the files of the demonstration are made once. */
    Path cache() {
        try {
            return Files.createDirectories(cache);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    WorkId begin(NewWork work, List<Credit> credits, PersonId by) {
        Story.expect(StartWork.Outcome.Started.class, start.start(work, by));
        Story.expect(CreditPeople.Outcome.Credited.class, credit.credit(work.id(), credits, null, by));
        return work.id();
    }

    void write(NewWork work, Multilingual body, PersonId by) {
        Story.expect(
                EditWork.Outcome.Edited.class,
                edit.edit(work.id(), new EditWork.Texts(work.title(), work.synopsis(), body), null, by));
    }

    void hand(WorkId work, Slot slot, @Nullable Language language, FileKind kind, MadeFile file, PersonId by) {
        MediaId stored;
        try (InputStream content = Files.newInputStream(file.content())) {
            stored = Story.expect(StoreFile.Outcome.Stored.class, store.store(kind, file.name(), by, content))
                    .file()
                    .id();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Story.expect(AttachFile.Outcome.Attached.class, attach.attach(work, slot, language, stored, by));
    }

    /** @return the manifest of the frozen version */
    String submit(WorkId work, PersonId by) {
        return Story.expect(SubmitWork.Outcome.Submitted.class, submit.submit(work, "", by))
                .manifest();
    }

    record Key(InstitutionId institution, PersonId holder) {}

    void approve(WorkId work, String manifest, Key key) {
        Object outcome = decide.decide(
                new DecideWork.Decision(work, key.institution(), Verdict.APPROVE, "", manifest), key.holder());
        if (!(outcome instanceof DecideWork.Outcome.Noted) && !(outcome instanceof DecideWork.Outcome.Approved))
            throw new IllegalStateException("a key did not turn: " + outcome);
    }

    void sendBack(WorkId work, String manifest, Key key, String note) {
        Story.expect(
                DecideWork.Outcome.ChangesRequested.class,
                decide.decide(
                        new DecideWork.Decision(work, key.institution(), Verdict.CHANGES, note, manifest),
                        key.holder()));
    }

    void publish(WorkId work, PersonId by) {
        Story.expect(PublishWork.Outcome.Published.class, publish.publish(work, Licence.CC_BY_NC_4_0, true, by));
    }

    /** From handing in to the showcase, a few days apart each. */
    void release(Story story, WorkId work, Instant from, PersonId author, Key partner, Key operator) {
        story.at(from);
        String manifest = submit(work, author);
        story.at(from.plusSeconds(2 * 86_400));
        approve(work, manifest, partner);
        story.at(from.plusSeconds(3 * 86_400));
        approve(work, manifest, operator);
        story.at(from.plusSeconds(5 * 86_400));
        publish(work, story.person("kr01"));
    }

    static NewWork work(
            TrackId track,
            @Nullable UUID team,
            org.madang.works.WorkType type,
            Language language,
            Multilingual title,
            Multilingual synopsis) {
        return new NewWork(
                new WorkId(org.madang.shared.Ids.next()),
                track,
                team == null ? null : new org.madang.cohorts.TeamId(team),
                type,
                language,
                title,
                synopsis);
    }
}
