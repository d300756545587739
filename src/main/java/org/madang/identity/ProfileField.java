package org.madang.identity;

/** What a profile consists of; each part is shown to its own audience. */
public enum ProfileField {
    NAME(false),
    CALL_ME(false),
    SAY_IT(false),
    TITLE(false),
    LANGUAGES(false),
    COUNTRY(false),
    CITIZENSHIP(true),
    ZONE(false),
    EMAIL(true),
    PHONE(true),
    BIRTH_YEAR(true),
    WORKS(false);

    private final boolean sensitive;

    ProfileField(boolean sensitive) {
        this.sensitive = sensitive;
    }

    /** Whether somebody else's look at it is written down and shown to the person. */
    public boolean sensitive() {
        return sensitive;
    }
}
