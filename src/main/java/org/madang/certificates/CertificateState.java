package org.madang.certificates;

/** Where a certificate stands. What is not there yet is not eligible; its reasons are computed, never stored. */
public enum CertificateState {
    ELIGIBLE,
    NAME_CONFIRMED,
    APPROVED,
    ISSUED,
    REVOKED;

    /** All allowed moves, in one place. */
    public boolean mayBecome(CertificateState next) {
        return switch (this) {
            case ELIGIBLE -> next == NAME_CONFIRMED;
            case NAME_CONFIRMED -> next == APPROVED;
            case APPROVED -> next == ISSUED;
            case ISSUED -> next == REVOKED;
            case REVOKED -> false;
        };
    }
}
