package org.madang.programmes;

import java.util.List;
import org.madang.web.TodayCard;

/** What a module shows of an edition before it is copied: where its own things would go. */
public interface CopyPreview {
    List<TodayCard.Card> previewOf(Edition edition, OutlineCopy.Outline outline);
}
