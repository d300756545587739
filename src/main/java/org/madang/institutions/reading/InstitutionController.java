package org.madang.institutions.reading;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.institutions.Institution;
import org.madang.institutions.InstitutionSection;
import org.madang.institutions.Institutions;
import org.madang.shared.NotFound;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Page;
import org.madang.web.TodayCard;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class InstitutionController {
    private final Institutions institutions;
    private final ObjectProvider<InstitutionSection> sections;
    private final Db db;

    InstitutionController(Institutions institutions, ObjectProvider<InstitutionSection> sections, Db db) {
        this.institutions = institutions;
        this.sections = sections;
        this.db = db;
    }

    @GetMapping("/institutions")
    @Allow(Action.PUBLIC)
    Answer list() {
        return Answer.page(new InstitutionsPage(institutions.all()));
    }

    @GetMapping("/institutions/{institution}")
    @Allow(Action.PUBLIC)
    Answer one(@PathVariable String institution, @Nullable Viewer viewer) {
        Institution found = institutions.find(institution).orElseThrow(NotFound::new);
        return Answer.page(
                new InstitutionPage(found, archived(found), earlierNames(found), contributed(found, viewer)));
    }

    private boolean archived(Institution institution) {
        return db.sql("select archived from v_institution where id = :id")
                .param("id", institution.id())
                .one(Boolean.class);
    }

    private List<InstitutionPage.EarlierName> earlierNames(Institution institution) {
        return db.sql("""
                        select name, until_on from institutions_earlier_name
                        where institution_id = :id order by until_on desc
                        """).param("id", institution.id()).list(InstitutionPage.EarlierName.class);
    }

    private List<Page> contributed(Institution institution, @Nullable Viewer viewer) {
        return sections.stream()
                .flatMap(section -> section.sectionsFor(institution.id(), viewer).stream())
                .sorted(Comparator.comparingInt(TodayCard.Card::position))
                .map(TodayCard.Card::fragment)
                .toList();
    }
}
