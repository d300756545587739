package org.madang.rosters.imports;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.rosters.ImportState;
import org.madang.rosters.rules.Field;
import org.madang.rosters.rules.Problem;
import org.madang.shared.Multilingual;
import org.madang.web.Form;
import org.madang.web.Page;

/**
 * One import, whatever state it is in.
 *
 * @param show which rows: a verdict, FAILED, HELD, or empty for all
 * @param next address of the next rows, if there are any
 * @param sheet of a workbook that holds more than one, or empty
 * @param headingsAt the row of the headings where it is not the first one
 * @param columns what each column was taken for
 * @param sample the first cells of each column
 */
public record ImportPage(
        String id,
        ImportState state,
        String fileName,
        String kind,
        String letters,
        String separator,
        String sheet,
        @Nullable Integer headingsAt,
        int rows,
        int done,
        boolean invite,
        @Nullable Multilingual track,
        @Nullable String trackSlug,
        List<String> headings,
        List<@Nullable Field> columns,
        List<List<String>> sample,
        ImportQueries.Counts counts,
        String show,
        int after,
        List<RowView> lines,
        @Nullable String next,
        Map<UUID, ImportQueries.Somebody> people,
        List<ImportQueries.Step> history,
        Form form)
        implements Page {

    /** @param changes fields that would get another value */
    public record RowView(ImportQueries.Row row, List<String> cells, List<Problem> problems, List<Change> changes) {
        public String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }
    }

    /** @param hidden whether what stood there before is kept from this reader */
    public record Change(Field field, String before, String after, boolean hidden) {
        Change forReader(boolean seesAll) {
            return seesAll || !Discretion.SENSITIVE.containsKey(field) ? this : new Change(field, "", after, true);
        }

        public String words() {
            return hidden ? "rosters.change.hidden" : before.isEmpty() ? "rosters.change.fill" : "rosters.change";
        }
    }

    public int column(Field field) {
        return columns.indexOf(field);
    }

    /** How many rows the work that goes on is about, and how many are done. */
    public int total() {
        return state == ImportState.APPLYING
                ? counts.ready()
                : state == ImportState.UNDOING ? Math.max(counts.applied(), done) : rows;
    }

    public int sofar() {
        return state == ImportState.APPLYING ? counts.applied() + counts.failed() : done;
    }

    @Override
    public String template() {
        return "rosters/imports/import.jte";
    }
}
