package org.madang.shared;

import java.util.regex.Pattern;

/** A language by its BCP 47 tag, such as {@code km} or {@code fil}. */
public record Language(String tag) {
    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    public static final Language ENGLISH = new Language("en");
    public static final Language KOREAN = new Language("ko");
    public static final Language KHMER = new Language("km");
    public static final Language LAO = new Language("lo");
    /** English in disguise, for those who build pages; CLDR reserves the region XA for it. */
    public static final Language PSEUDO = new Language("en-XA");

    public Language {
        if (!TAG.matcher(tag).matches()) throw new IllegalArgumentException("not a language tag: " + tag);
    }

    @Override
    public String toString() {
        return tag;
    }
}
