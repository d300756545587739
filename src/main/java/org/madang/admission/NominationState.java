package org.madang.admission;

/** What an institution says of an application; none has spoken while it is INVITED. */
public enum NominationState {
    INVITED,
    ENDORSED,
    DECLINED,
    EXPIRED,
    REVOKED;

    public boolean mayBecome(NominationState next) {
        return switch (this) {
            case INVITED -> next == ENDORSED || next == DECLINED || next == EXPIRED;
            case ENDORSED -> next == REVOKED;
            case DECLINED, EXPIRED, REVOKED -> false;
        };
    }
}
