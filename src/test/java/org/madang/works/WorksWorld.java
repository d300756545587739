package org.madang.works;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.madang.cohorts.Enrol;
import org.madang.cohorts.EnrolmentState;
import org.madang.cohorts.FormTeam;
import org.madang.cohorts.TeamId;
import org.madang.institutions.CreateInstitution;
import org.madang.institutions.InstitutionFacts;
import org.madang.institutions.InstitutionId;
import org.madang.institutions.InstitutionKind;
import org.madang.media.FileKind;
import org.madang.media.MediaFile;
import org.madang.media.StoreFile;
import org.madang.programmes.AddTrack;
import org.madang.programmes.CreateProgramme;
import org.madang.programmes.EditionId;
import org.madang.programmes.EditionPlan;
import org.madang.programmes.GiveInstitutionRole;
import org.madang.programmes.Grade;
import org.madang.programmes.InstitutionRole;
import org.madang.programmes.OpenEdition;
import org.madang.programmes.ProgrammeKind;
import org.madang.programmes.ProgrammePlan;
import org.madang.programmes.TrackColour;
import org.madang.programmes.TrackId;
import org.madang.programmes.TrackPlan;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.springframework.stereotype.Component;

/** A track with its two institutions and people, and works in every state, made through the use cases. */
@Component
public class WorksWorld {
    public static final Language LAO = new Language("lo");

    private final Cast cast;
    private final CreateProgramme createProgramme;
    private final OpenEdition openEdition;
    private final AddTrack addTrack;
    private final CreateInstitution createInstitution;
    private final GiveInstitutionRole giveRole;
    private final Enrol enrol;
    private final FormTeam formTeam;
    private final StoreFile storeFile;
    final StartWork start;
    final EditWork edit;
    final AttachFile attach;
    final CreditPeople credit;
    final SubmitWork submit;
    final DecideWork decide;
    final PublishWork publish;

    WorksWorld(
            Cast cast,
            CreateProgramme createProgramme,
            OpenEdition openEdition,
            AddTrack addTrack,
            CreateInstitution createInstitution,
            GiveInstitutionRole giveRole,
            Enrol enrol,
            FormTeam formTeam,
            StoreFile storeFile,
            StartWork start,
            EditWork edit,
            AttachFile attach,
            CreditPeople credit,
            SubmitWork submit,
            DecideWork decide,
            PublishWork publish) {
        this.cast = cast;
        this.createProgramme = createProgramme;
        this.openEdition = openEdition;
        this.addTrack = addTrack;
        this.createInstitution = createInstitution;
        this.giveRole = giveRole;
        this.enrol = enrol;
        this.formTeam = formTeam;
        this.storeFile = storeFile;
        this.start = start;
        this.edit = edit;
        this.attach = attach;
        this.credit = credit;
        this.submit = submit;
        this.decide = decide;
        this.publish = publish;
    }

    /** @param country null for a track that states none */
    public record Place(
            EditionId edition,
            TrackId track,
            String slug,
            InstitutionId partner,
            InstitutionId operator,
            PersonId coordinator,
            PersonId manager,
            PersonId secretariat) {}

    public Place place(String country, boolean withPartner) {
        return place(country, withPartner, "performing-arts");
    }

    public Place place(String country, boolean withPartner, String field) {
        PersonId secretariat = cast.secretariat();
        String slug = "w" + UUID.randomUUID().toString().replace("-", "");
        var programme = createProgramme
                .create(
                        slug,
                        new ProgrammePlan(Multilingual.of("en", "Training"), Multilingual.EMPTY, ProgrammeKind.EXPERT),
                        secretariat)
                .programme();
        var dates = LocalDate.of(2021, 11, 8);
        var edition = openEdition
                .open(
                        programme,
                        slug,
                        new EditionPlan("2021", Multilingual.of("en", "Training 2021"), 1, dates, dates.plusDays(60)),
                        secretariat)
                .edition();
        var track = addTrack.add(
                        edition,
                        slug,
                        new TrackPlan(
                                Multilingual.of("en", "Stages of " + slug.substring(0, 6), "ko", "무대"),
                                Multilingual.EMPTY,
                                field,
                                List.of(new Country(country)),
                                ZoneId.of("Asia/Vientiane"),
                                List.of(Language.ENGLISH),
                                dates,
                                dates.plusDays(60),
                                TrackColour.GREEN,
                                1,
                                80),
                        secretariat)
                .track();
        var partner = institution(slug + "-p", "National University", country, secretariat);
        var operator = institution(slug + "-o", "Performing Network", "KR", secretariat);
        if (withPartner) giveRole.give(edition, track, partner, InstitutionRole.PARTNER, secretariat);
        giveRole.give(edition, track, operator, InstitutionRole.OPERATOR, secretariat);
        return new Place(
                edition,
                track,
                slug,
                partner,
                operator,
                cast.with(Role.PARTNER_COORDINATOR, ScopeKind.INSTITUTION, partner.value()),
                cast.with(Role.COURSE_MANAGER, ScopeKind.TRACK, track.value()),
                secretariat);
    }

    private InstitutionId institution(String slug, String name, String country, PersonId by) {
        return createInstitution
                .create(
                        slug,
                        Multilingual.of("en", name, "ko", name + " 기관"),
                        new InstitutionFacts(InstitutionKind.PARTNER, new Country(country), "", null),
                        by)
                .institution();
    }

    public PersonId participant(Place place) {
        PersonId person = cast.person("ສົມພອນ", LAO, Language.ENGLISH, "LA", "Asia/Vientiane");
        enrol.enrol(person, place.track(), new Country("LA"), Grade.EXPERT, EnrolmentState.ACTIVE, place.secretariat());
        return person;
    }

    public TeamId team(Place place, PersonId... members) {
        var formed = formTeam.form(place.track(), "Team " + UUID.randomUUID(), List.of(members), place.manager());
        if (formed instanceof FormTeam.Outcome.Formed(TeamId team)) return team;
        throw new AssertionError(formed);
    }

    public WorkId draft(Place place, PersonId author, WorkType type) {
        var work = new NewWork(
                WorkId.next(), place.track(), null, type, LAO, Multilingual.of("lo", "ແມ່ນ້ຳ"), Multilingual.EMPTY);
        if (start.start(work, author) instanceof StartWork.Outcome.Started(WorkId id)) return id;
        throw new AssertionError("not started");
    }

    public static String words(int count) {
        return "river ".repeat(count).strip();
    }

    public static EditWork.Texts texts(int words) {
        return new EditWork.Texts(
                Multilingual.of("lo", "ແມ່ນ້ຳ", "en", "The River & the <Moon>"),
                Multilingual.of("en", "A river remembers everybody who crossed it."),
                Multilingual.of("lo", words(words), "en", words(words)));
    }

    /** A narrative with everything its rules ask for. */
    public WorkId ready(Place place, PersonId author) {
        WorkId id = draft(place, author, WorkType.NARRATIVE);
        edit.edit(id, texts(80), null, author);
        credit.credit(id, List.of(Credit.of(author, "ສົມພອນ", LAO, CreditRole.AUT)), null, author);
        return id;
    }

    public void attach(WorkId id, Slot slot, MediaFile file, PersonId by) {
        if (!(attach.attach(id, slot, null, file.id(), by) instanceof AttachFile.Outcome.Attached))
            throw new AssertionError(slot);
    }

    /** A film proposal with its PDF, ready to be handed in. */
    public WorkId proposal(Place place, PersonId author) {
        WorkId id = draft(place, author, WorkType.FILM_PROPOSAL);
        var texts = texts(60);
        edit.edit(id, new EditWork.Texts(texts.title(), texts.synopsis(), Multilingual.EMPTY), null, author);
        credit.credit(id, List.of(Credit.of(author, "ສົມພອນ", LAO, CreditRole.AUT)), null, author);
        attach(id, Slot.MAIN, pdf(author), author);
        return id;
    }

    public String submitted(WorkId id, PersonId author) {
        var outcome = submit.submit(id, "", author);
        if (outcome instanceof SubmitWork.Outcome.Submitted(int version, String manifest)) return manifest;
        throw new AssertionError(outcome);
    }

    public WorkId approved(Place place, PersonId author) {
        WorkId id = ready(place, author);
        approve(place, id, submitted(id, author));
        return id;
    }

    public void approve(Place place, WorkId id, String manifest) {
        decide.decide(new DecideWork.Decision(id, place.partner(), Verdict.APPROVE, "", manifest), place.coordinator());
        decide.decide(new DecideWork.Decision(id, place.operator(), Verdict.APPROVE, "", manifest), place.manager());
    }

    public PublishWork.Outcome.Published published(WorkId id, PersonId by) {
        var outcome = publish.publish(id, Licence.CC_BY_4_0, true, by);
        if (outcome instanceof PublishWork.Outcome.Published published) return published;
        throw new AssertionError(outcome);
    }

    public MediaFile pdf(PersonId owner) {
        return stored(FileKind.DOCUMENT, "proposal.pdf", owner, MINIMAL_PDF.getBytes(StandardCharsets.ISO_8859_1));
    }

    public MediaFile captions(PersonId owner) {
        String text = "WEBVTT\n\n00:01.000 --> 00:03.000\nThe river.\n";
        return stored(FileKind.CAPTIONS, "captions.vtt", owner, text.getBytes(StandardCharsets.UTF_8));
    }

    public MediaFile stored(FileKind kind, String name, PersonId owner, byte[] content) {
        var outcome = storeFile.store(kind, name, owner, new ByteArrayInputStream(content));
        if (outcome instanceof StoreFile.Outcome.Stored(MediaFile file)) return file;
        throw new AssertionError(outcome);
    }

    private static final String MINIMAL_PDF = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 3 3]>>endobj
            xref
            0 4
            0000000000 65535 f\s
            0000000009 00000 n\s
            0000000052 00000 n\s
            0000000101 00000 n\s
            trailer<</Size 4/Root 1 0 R>>
            startxref
            164
            %%EOF
            """;
}
