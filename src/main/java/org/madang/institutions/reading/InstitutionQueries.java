package org.madang.institutions.reading;

import java.util.List;
import org.madang.database.Db;
import org.madang.institutions.Institution;
import org.madang.shared.Language;
import org.madang.tables.Collation;
import org.madang.tables.Filter;
import org.springframework.stereotype.Component;

/** The institutions that are not put away, page after page as the reader's language sorts their names. */
@Component
class InstitutionQueries {
    static final int PAGE = 60;

    private final Db db;

    InstitutionQueries(Db db) {
        this.db = db;
    }

    /**
     * One more than a page, so that its reader knows whether there is a next one.
     *
     * @param sought part of a name, of an earlier one or of the city; empty for all
     * @param after slug of the last one before these; empty for the first
     */
    List<Institution> some(String sought, String after, Language reader) {
        return db.sql("""
                        select i.* from v_institution i
                        where not i.archived
                          and (folded(said_in_all(i.name) || ' ' || i.city) like :sought
                               or exists (select 1 from institutions_earlier_name x
                                          where x.institution_id = i.id and folded(said_in_all(x.name)) like :sought))
                          and (:after = '' or exists (
                               select 1 from v_institution a
                               where a.slug = :after and (said_in(i.name, :reader) %1$s, i.id)
                                                       > (said_in(a.name, :reader) %1$s, a.id)))
                        order by said_in(i.name, :reader) %1$s, i.id limit :most
                        """.formatted(Collation.of(reader)))
                .param("sought", Filter.pattern(sought))
                .param("after", after)
                .param("reader", reader.tag())
                .param("most", PAGE + 1)
                .list(Institution.class);
    }
}
