package org.madang.shared.pdf;

/** The scripts that have a bundled font, each with the file that draws it in a face. */
enum Script {
    LATIN,
    HANGUL,
    KHMER,
    LAO,
    KANNADA,
    DEVANAGARI,
    MYANMAR,
    THAI;

    String file(Face face) {
        return switch (this) {
            case LATIN ->
                switch (face) {
                    case SANS -> "NotoSans-Regular.ttf";
                    case BOLD -> "NotoSans-Bold.ttf";
                    case SERIF -> "NotoSerif-Regular.ttf";
                };
            case HANGUL -> face == Face.SERIF ? "NanumMyeongjo.ttf" : "NanumSquareR.ttf";
            case KHMER -> "NotoSerifKhmer-Regular.ttf";
            case LAO -> "NotoSerifLao-Regular.ttf";
            case KANNADA -> "NotoSerifKannada-Regular.ttf";
            case DEVANAGARI -> "NotoSerifDevanagari-Regular.ttf";
            case MYANMAR -> "NotoSerifMyanmar-Regular.ttf";
            case THAI -> "NotoSerifThai-Regular.ttf";
        };
    }
}
