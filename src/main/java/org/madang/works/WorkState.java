package org.madang.works;

import java.util.Set;

/** Where a work stands. SUBMITTED is also "in review": the keys may turn from the moment it is handed in. */
public enum WorkState {
    DRAFT,
    SUBMITTED,
    CHANGES_REQUESTED,
    APPROVED,
    PUBLISHED,
    WITHDRAWN;

    /** The whole state machine. */
    public boolean mayBecome(WorkState next) {
        return (switch (this) {
                    case DRAFT, CHANGES_REQUESTED -> Set.of(SUBMITTED);
                    case SUBMITTED -> Set.of(DRAFT, CHANGES_REQUESTED, APPROVED);
                    case APPROVED -> Set.of(CHANGES_REQUESTED, PUBLISHED);
                    case PUBLISHED -> Set.of(WITHDRAWN);
                    case WITHDRAWN -> Set.<WorkState>of();
                })
                .contains(next);
    }

    /** The shape that its word has beside a title. */
    public String pill() {
        return switch (this) {
            case DRAFT -> "draft";
            case SUBMITTED -> "wait";
            case CHANGES_REQUESTED -> "warn";
            case APPROVED -> "now";
            case PUBLISHED -> "ok";
            case WITHDRAWN -> "closed";
        };
    }

    /** Whether its team may change it. */
    public boolean open() {
        return this == DRAFT || this == CHANGES_REQUESTED;
    }
}
