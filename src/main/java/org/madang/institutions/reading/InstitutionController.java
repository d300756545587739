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
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Reader;
import org.madang.web.TodayCard;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class InstitutionController {
    /** Of what is sought. */
    private static final int LONGEST = 100;

    private final Institutions institutions;
    private final InstitutionQueries queries;
    private final ObjectProvider<InstitutionSection> sections;
    private final Db db;

    InstitutionController(
            Institutions institutions, InstitutionQueries queries, ObjectProvider<InstitutionSection> sections, Db db) {
        this.institutions = institutions;
        this.queries = queries;
        this.sections = sections;
        this.db = db;
    }

    @GetMapping("/institutions")
    @Allow(Action.PUBLIC)
    Answer list(Form form, Reader reader) {
        String typed = form.value("q");
        String sought = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        String after = form.value("after");
        List<Institution> found = queries.some(sought, after, reader.language());
        boolean more = found.size() > InstitutionQueries.PAGE;
        List<Institution> shown = more ? found.subList(0, InstitutionQueries.PAGE) : found;
        return Answer.page(new InstitutionsPage(
                shown, sought, !after.isEmpty(), more ? shown.getLast().slug() : null));
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
