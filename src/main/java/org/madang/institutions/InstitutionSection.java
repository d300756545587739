package org.madang.institutions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Viewer;
import org.madang.web.TodayCard;

/** What a module adds to the page of an institution: its years and roles, its works. */
public interface InstitutionSection {
    List<TodayCard.Card> sectionsFor(InstitutionId institution, @Nullable Viewer viewer);
}
