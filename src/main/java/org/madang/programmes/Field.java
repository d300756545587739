package org.madang.programmes;

/** What a track teaches; every field has its own word and its own icon. */
public enum Field {
    FILM("film"),
    PUBLISHING("publishing"),
    PERFORMING_ARTS("performing"),
    VISUAL_ARTS("visual"),
    CULTURAL_ADMINISTRATION("administration");

    private final String icon;

    Field(String icon) {
        this.icon = icon;
    }

    /** Name of the icon in the design system. */
    public String icon() {
        return icon;
    }

    /** Message key of the word. */
    public String key() {
        return "programmes.field." + name();
    }
}
