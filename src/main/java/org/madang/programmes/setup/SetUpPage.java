package org.madang.programmes.setup;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.programmes.Field;
import org.madang.programmes.lists.Subject;
import org.madang.shared.Multilingual;
import org.madang.web.Page;

/**
 * Everything that the reader can set up, with a way into each.
 *
 * @param more whether there are programmes or editions that only the lists show
 * @param platform whether the reader may add programmes and institutions
 * @param fields empty where the reader's grant does not reach the whole platform, to which fields belong
 */
public record SetUpPage(List<Row> rows, boolean more, boolean platform, List<Field> fields) implements Page {
    /**
     * A programme with one of its editions; a programme without any has a row of its own.
     *
     * @param opens whether the reader may change the programme itself
     */
    public record Row(
            String programmeSlug,
            Multilingual programmeTitle,
            @Nullable String editionSlug,
            Multilingual editionTitle,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            boolean programmeArchived,
            boolean editionArchived,
            boolean opens) {
        boolean away() {
            return programmeArchived || editionArchived;
        }
    }

    /** Programmes and editions that were put away. */
    public List<Row> putAway() {
        return rows.stream().filter(Row::away).toList();
    }

    public List<Subject> lists() {
        return Arrays.asList(Subject.values());
    }

    public List<Field> listed() {
        return fields.stream().filter(field -> !field.archived()).toList();
    }

    public List<Field> fieldsAway() {
        return fields.stream().filter(Field::archived).toList();
    }

    /** The rows of each programme together. */
    public List<List<Row>> programmes() {
        return List.copyOf(rows.stream()
                .filter(row -> !row.programmeArchived())
                .collect(java.util.stream.Collectors.groupingBy(
                        Row::programmeSlug, java.util.LinkedHashMap::new, java.util.stream.Collectors.toList()))
                .values());
    }

    @Override
    public String template() {
        return "programmes/setup/setup.jte";
    }
}
