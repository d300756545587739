package org.madang.works;

/** Under which terms a published work may be used. */
public enum Licence {
    CC_BY_4_0("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    CC_BY_NC_4_0("CC BY-NC 4.0", "https://creativecommons.org/licenses/by-nc/4.0/"),
    CC_BY_NC_ND_4_0("CC BY-NC-ND 4.0", "https://creativecommons.org/licenses/by-nc-nd/4.0/"),
    ALL_RIGHTS_RESERVED("All rights reserved", "");

    private final String title;
    private final String url;

    Licence(String title, String url) {
        this.title = title;
        this.url = url;
    }

    /** The proper name, the same in every language. */
    public String title() {
        return title;
    }

    /** Its text, or empty when there is none. */
    public String url() {
        return url;
    }
}
