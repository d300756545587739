package org.madang.shared.pdf;

import java.awt.Color;
import java.util.List;

/** The colours of the site, for paper. */
final class Inks {
    static final Color PAPER = new Color(0xFBFAF6);
    static final Color INK = new Color(0x1B1D22);
    static final Color SOFT = new Color(0x51565F);
    static final Color HAIRLINE = new Color(0xD9D6CC);
    static final Color INDIGO = new Color(0x1D4E89);
    static final List<Color> FIVE = List.of(
            new Color(0x1D4E89), new Color(0xB23A2E), new Color(0xE3B23C), new Color(0x2B6B57), new Color(0x7A3560));

    private Inks() {}
}
