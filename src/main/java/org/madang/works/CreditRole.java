package org.madang.works;

/** What somebody did for a work, by the codes of the MARC relator list (id.loc.gov/vocabulary/relators). */
public enum CreditRole {
    AUT,
    ILL,
    TRL,
    EDT,
    DRT,
    CHR,
    DNC,
    CMP,
    CNG,
    DSR,
    MON;

    /** The word that schema.org has for it; most roles have none and are contributors. */
    public String schemaProperty() {
        return switch (this) {
            case AUT -> "author";
            case ILL -> "illustrator";
            case TRL -> "translator";
            case EDT -> "editor";
            case DRT -> "director";
            case CMP -> "musicBy";
            case CHR, DNC, CNG, DSR, MON -> "contributor";
        };
    }
}
