package org.madang.identity.merging;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Pairs of records that might be one person's, and those of which it is known that they are two. */
@Component
class PairQueries {
    static final int PAGE = 50;

    private static final String LIVING = """
            from identity_pair x
            join identity_person a on a.id = x.one and a.merged_into is null and a.left_at is null
            join identity_person b on b.id = x.other and b.merged_into is null and b.left_at is null
            """;

    private static final String PAIR = """
            x.one, a.print_name as one_name, a.name_language as one_name_language, a.latin_name as one_latin,
            a.country as one_country, x.other, b.print_name as other_name, b.name_language as other_name_language,
            b.latin_name as other_latin, b.country as other_country, x.because, o.print_name as apart_by,
            o.name_language as apart_by_language
            """ + LIVING + "left join identity_person o on o.id = x.apart_by\n";

    record Pair(
            PersonId one,
            String oneName,
            Language oneNameLanguage,
            String oneLatin,
            @Nullable Country oneCountry,
            PersonId other,
            String otherName,
            Language otherNameLanguage,
            String otherLatin,
            @Nullable Country otherCountry,
            List<String> because,
            Instant at,
            @Nullable String apartBy,
            @Nullable Language apartByLanguage) {}

    record Waiting(long number, @Nullable Instant oldest) {}

    private final Db db;

    PairQueries(Db db) {
        this.db = db;
    }

    /** @param apart those told apart, or those to look at. One more than a page, if there is */
    List<Pair> page(boolean apart, @Nullable PersonId afterOne, @Nullable PersonId afterOther) {
        return apart ? apart(afterOne, afterOther) : open(afterOne, afterOther);
    }

    /** The one that waits longest first. */
    private List<Pair> open(@Nullable PersonId afterOne, @Nullable PersonId afterOther) {
        return db.sql("select x.found_at as at, " + PAIR + """
                        where x.apart_at is null
                          and (cast(:one as uuid) is null or (x.found_at, x.one, x.other) >
                               (select y.found_at, y.one, y.other from identity_pair y where y.one = :one and y.other = :other))
                        order by x.found_at, x.one, x.other limit :most
                        """)
                .param("one", afterOne)
                .param("other", afterOther)
                .param("most", PAGE + 1)
                .list(Pair.class);
    }

    /** The last one first. */
    private List<Pair> apart(@Nullable PersonId afterOne, @Nullable PersonId afterOther) {
        return db.sql("select x.apart_at as at, " + PAIR + """
                        where x.apart_at is not null
                          and (cast(:one as uuid) is null or (x.apart_at, x.one, x.other) <
                               (select y.apart_at, y.one, y.other from identity_pair y where y.one = :one and y.other = :other))
                        order by x.apart_at desc, x.one desc, x.other desc limit :most
                        """)
                .param("one", afterOne)
                .param("other", afterOther)
                .param("most", PAGE + 1)
                .list(Pair.class);
    }

    Waiting waiting() {
        return db.sql("select count(*) as number, min(x.found_at) as oldest " + LIVING + " where x.apart_at is null")
                .one(Waiting.class);
    }
}
