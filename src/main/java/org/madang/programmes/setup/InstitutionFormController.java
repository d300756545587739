package org.madang.programmes.setup;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.institutions.CorrectInstitution;
import org.madang.institutions.CreateInstitution;
import org.madang.institutions.Institution;
import org.madang.institutions.InstitutionFacts;
import org.madang.institutions.InstitutionKind;
import org.madang.institutions.Institutions;
import org.madang.institutions.RenameInstitution;
import org.madang.shared.Country;
import org.madang.shared.Multilingual;
import org.madang.shared.NotAllowed;
import org.madang.shared.NotFound;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.Gate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class InstitutionFormController {
    private final CreateInstitution create;
    private final CorrectInstitution correct;
    private final RenameInstitution rename;
    private final Institutions institutions;
    private final LastChanges changes;
    private final Db db;
    private final Gate gate;

    InstitutionFormController(
            CreateInstitution create,
            CorrectInstitution correct,
            RenameInstitution rename,
            Institutions institutions,
            LastChanges changes,
            Db db,
            Gate gate) {
        this.create = create;
        this.correct = correct;
        this.rename = rename;
        this.institutions = institutions;
        this.changes = changes;
        this.db = db;
        this.gate = gate;
    }

    @GetMapping("/set-up/institutions/new")
    @Allow(Action.SET_UP)
    Answer newInstitution(Viewer viewer) {
        onPlatform(viewer);
        return Answer.page(creating(Form.empty()));
    }

    @PostMapping("/set-up/institutions")
    @Allow(Action.SET_UP)
    Answer create(Viewer viewer, Form form) {
        onPlatform(viewer);
        String slug = Typed.slug(form);
        Multilingual name = Typed.title(form, "name", Multilingual.EMPTY);
        InstitutionFacts facts = facts(form);
        if (facts == null || !form.ok()) return Answer.unprocessable(creating(form));
        return switch (create.create(slug, name, facts, viewer.id())) {
            case CreateInstitution.Outcome.Created created -> saved();
            case CreateInstitution.Outcome.AlreadyThere there ->
                Answer.unprocessable(creating(form.error("slug", "programmes.setup.slug.taken")));
        };
    }

    @GetMapping("/set-up/institutions/{institution}/edit")
    @Allow(value = Action.SET_UP, in = "institution")
    Answer edit(@PathVariable String institution) {
        Institution found = institutions.find(institution).orElseThrow(NotFound::new);
        Standing standing = standing(found);
        return Answer.page(changing(found, standing, filled(found, standing)));
    }

    private static Form filled(Institution found, Standing standing) {
        Form form = Form.empty()
                .with("version", String.valueOf(standing.version()))
                .with("kind", found.kind().name())
                .with("country", found.country() == null ? "" : found.country().code())
                .with("city", found.city())
                .with("website", found.website());
        Typed.fill(form, "name", found.name());
        return form;
    }

    @PostMapping("/set-up/institutions/{institution}")
    @Allow(value = Action.SET_UP, in = "institution")
    Answer change(@PathVariable String institution, Viewer viewer, Form form) {
        Institution found = institutions.find(institution).orElseThrow(NotFound::new);
        Standing standing = standing(found);
        Multilingual name = Typed.title(form, "name", found.name());
        InstitutionFacts facts = facts(form);
        LocalDate renamedOn = Typed.optionalDate(form, "renamedOn");
        int version = Typed.version(form);
        if (facts == null || !form.ok()) return Answer.unprocessable(changing(found, standing, form));
        // Before a new name is kept it must be known that nobody was faster.
        if (version != standing.version()) return stale(found, standing, form);
        if (renamedOn != null) {
            switch (rename.rename(found.id(), name, renamedOn, viewer.id())) {
                case RenameInstitution.Outcome.Renamed renamed -> version++;
                case RenameInstitution.Outcome.SameName same -> {}
                case RenameInstitution.Outcome.DayUnfit unfit -> {
                    form.error("renamedOn", "programmes.setup.institution.renamed.unfit");
                    return Answer.unprocessable(changing(found, standing, form));
                }
            }
        }
        return switch (correct.correct(found.id(), version, name, facts, viewer.id())) {
            case CorrectInstitution.Outcome.Corrected corrected -> saved();
            case CorrectInstitution.Outcome.Stale stale -> stale(found, standing, form);
        };
    }

    private Answer stale(Institution found, Standing standing, Form form) {
        return Answer.conflict(changing(found, standing, form)
                .beside(new AskPage.Other(filled(found, standing), changes.of(found.id()))));
    }

    private record Standing(int version, boolean archived) {}

    private Standing standing(Institution institution) {
        return db.sql("select version, archived from v_institution where id = :id")
                .param("id", institution.id())
                .one(Standing.class);
    }

    private static Answer saved() {
        return Answer.seeOther("/set-up").withNotice("programmes.notice.saved");
    }

    private void onPlatform(Viewer viewer) {
        if (!gate.may(viewer, Action.SET_UP, Scope.PLATFORM)) throw new NotAllowed();
    }

    private static @Nullable InstitutionFacts facts(Form form) {
        InstitutionKind kind = form.choice("kind", InstitutionKind.class);
        String code = form.value("country");
        if (!code.isEmpty() && Country.find(code).isEmpty()) form.error("country", "web.form.choice");
        String city = form.optional("city", 100);
        String website = Typed.address(form, "website");
        if (kind == null || !form.ok()) return null;
        return new InstitutionFacts(kind, code.isEmpty() ? null : new Country(code), city, website);
    }

    private static List<Ask> asks(Multilingual name) {
        return Typed.all(
                Typed.askTexts("name", "programmes.setup.nameIn", false, name),
                List.of(
                        Ask.one(
                                "kind",
                                "programmes.setup.institution.kind",
                                Ask.constants(InstitutionKind.values(), "institutions.kind.")),
                        Ask.oneCountry("country", "programmes.country", List.of())
                                .orNone(s -> s.t("programmes.setup.institution.noCountry"))
                                .optional(),
                        Ask.line("city", "programmes.setup.institution.city").optional(),
                        Ask.line("website", "institutions.page.website").optional()));
    }

    private static AskPage creating(Form form) {
        return new AskPage(
                "programmes.setup.institution.new",
                Multilingual.EMPTY,
                "/set-up",
                "/set-up/institutions",
                form,
                Typed.all(List.of(Typed.askSlug()), asks(Multilingual.EMPTY)));
    }

    private static AskPage changing(Institution institution, Standing standing, Form form) {
        return new AskPage(
                        "programmes.setup.institution.change",
                        institution.name(),
                        "/set-up",
                        "/set-up/institutions/" + institution.slug(),
                        form,
                        Typed.all(
                                asks(institution.name()),
                                List.of(Ask.date("renamedOn", "programmes.setup.institution.renamed")
                                        .explained("programmes.setup.institution.renamed.hint")
                                        .optional())))
                .archivable("/set-up/institutions/" + institution.slug(), standing.archived());
    }
}
