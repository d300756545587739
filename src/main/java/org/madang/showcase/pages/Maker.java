package org.madang.showcase.pages;

import org.jspecify.annotations.Nullable;

/** A name as this reader can read it: as its bearer writes it, or the Latin form its bearer gave. */
public record Maker(String name, String language) {
    static Maker of(String name, String language, @Nullable String latin, String reader) {
        boolean readable = latin == null
                || latin.isEmpty()
                || language.equals(reader)
                || Character.UnicodeScript.of(name.codePointAt(0)) == Character.UnicodeScript.LATIN;
        return readable ? new Maker(name, language) : new Maker(latin, "en");
    }
}
