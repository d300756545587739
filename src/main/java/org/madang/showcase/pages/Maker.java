package org.madang.showcase.pages;

/** A name as this reader can read it: as its bearer writes it, or the Latin form its bearer gave. */
public record Maker(String name, String language) {
    /** @param latin empty when the bearer gave none */
    static Maker of(String name, String language, String latin, String reader) {
        boolean readable = latin.isEmpty()
                || language.equals(reader)
                || Character.UnicodeScript.of(name.codePointAt(0)) == Character.UnicodeScript.LATIN;
        return readable ? new Maker(name, language) : new Maker(latin, "en");
    }
}
