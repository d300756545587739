package org.madang.forum.studies;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.madang.shared.Language;
import org.madang.web.Form;
import org.madang.web.Page;

/**
 * One country's case study, section by section.
 *
 * @param readable whether the reader may read what it says
 * @param mayWrite whether the reader may change it now
 * @param mayDecide whether the reader may accept it or give it back now
 * @param editing key of the section open in its form, or {@code submission} or {@code decision} for those forms
 */
public record CasePage(
        CaseQueries.Head study,
        List<CaseQueries.Author> authors,
        List<CaseQueries.Section> sections,
        List<CaseQueries.ThreadRow> threads,
        boolean readable,
        boolean mayWrite,
        boolean mayDecide,
        boolean mayPost,
        String editing,
        Form typed)
        implements Page {
    @Override
    public String template() {
        return "forum/studies/case.jte";
    }

    public String forumPath() {
        return "/forums/" + study.forumSlug();
    }

    public String path() {
        return forumPath() + "/cases/" + study.country();
    }

    public Form form(String place) {
        return editing.equals(place) ? typed : Form.empty();
    }

    public List<CaseQueries.ThreadRow> threadsOn(String section) {
        return threads.stream()
                .filter(thread -> section.equals(thread.sectionKey()))
                .toList();
    }

    public boolean allWritten() {
        return sections.stream().noneMatch(section -> section.text().isEmpty());
    }

    /** The languages a section is written in: those it has, English, and the writer's own. */
    static Set<String> languages(CaseQueries.Section section, Language writer) {
        var tags = new LinkedHashSet<>(section.text().texts().keySet());
        tags.add("en");
        tags.add(writer.tag());
        return tags;
    }

    public List<Language> languagesOf(CaseQueries.Section section, Language writer) {
        return languages(section, writer).stream().map(Language::new).toList();
    }
}
