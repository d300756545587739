package org.madang.admission.reviews;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Country;
import org.madang.shared.Multilingual;
import org.madang.tables.TableView;
import org.madang.web.Page;

/**
 * @param tied how many applications the reader is kept from because they said so; their names are not on the page
 */
public record ReviewsPage(List<Cell> cells, TableView files, long tied) implements Page {
    /** @param country null where the reader does not know it, or reads whole tracks */
    public record Cell(
            String callSlug,
            Multilingual call,
            String trackSlug,
            Multilingual track,
            @Nullable Country country,
            long all,
            long done,
            long open) {
        public String path() {
            return "/admission/reviews?call=" + callSlug + "&track=" + trackSlug
                    + (country == null ? "" : "&country=" + country.code());
        }
    }

    @Override
    public String template() {
        return "admission/reviews/reviews.jte";
    }

    public List<Cell> open() {
        return cells.stream().filter(cell -> cell.open() > 0).toList();
    }

    public List<Cell> done() {
        return cells.stream().filter(cell -> cell.open() == 0).toList();
    }
}
