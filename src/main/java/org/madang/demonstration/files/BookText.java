package org.madang.demonstration.files;

import java.awt.Color;
import java.util.List;
import org.madang.demonstration.files.PictureBook.Creator;
import org.madang.demonstration.files.PictureBook.Page;

/** A book before it is a file; {@code coverPage} is the page whose picture stands on the cover, from 0. */
record BookText(
        String slug,
        String titleInLao,
        String title,
        String synopsisInLao,
        String synopsis,
        List<Creator> creators,
        int coverPage,
        List<Scene> pages) {

    record Scene(Page page, Color sky, List<Stamp.Print> prints) {}
}
