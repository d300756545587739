package org.madang.admission.selection.engine;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Why somebody has a seat, a place on the reserve list or neither; everybody has exactly one. */
public sealed interface Reason {
    /** A stable name for records and messages. */
    String code();

    default boolean selects() {
        return false;
    }

    /** The seat is theirs already: by an offer that is open or accepted, or by an enrolment. */
    record Held() implements Reason {
        @Override
        public String code() {
            return "HELD";
        }

        @Override
        public boolean selects() {
            return true;
        }
    }

    /** Two officers gave the seat. */
    record SelectedByOverride() implements Reason {
        @Override
        public String code() {
            return "SELECTED_OVERRIDE";
        }

        @Override
        public boolean selects() {
            return true;
        }
    }

    /** Would have the seat without any floor as well. */
    record SelectedOpen() implements Reason {
        @Override
        public String code() {
            return "SELECTED_OPEN";
        }

        @Override
        public boolean selects() {
            return true;
        }
    }

    /** Has the seat because of a floor. */
    record SelectedFloor(String trait) implements Reason {
        @Override
        public String code() {
            return "SELECTED_FLOOR";
        }

        @Override
        public boolean selects() {
            return true;
        }
    }

    /** @param place forecast order within the cell, 1 first */
    record Reserve(int place) implements Reason {
        @Override
        public String code() {
            return "RESERVE";
        }
    }

    /**
     * @param traits the class of the person: those of their traits that the cell has a floor for
     * @param cutOff lowest score of their class that was selected, in thousandths; null when none of it was
     */
    record BelowCutoff(Set<String> traits, @Nullable Long cutOff, long own) implements Reason {
        public BelowCutoff {
            traits = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(traits));
        }

        /** The scores are equal, and the lot decided. */
        public boolean byLot() {
            return cutOff != null && cutOff == own;
        }

        @Override
        public String code() {
            return "BELOW_CUTOFF";
        }
    }

    /** Would have a seat if there were no floor; this one stands before it. */
    record DisplacedByFloor(String trait) implements Reason {
        @Override
        public String code() {
            return "DISPLACED_BY_FLOOR";
        }
    }

    /** Stands high enough, but a limit that they count against is used up. */
    record Capped(String limit, Limit.Kind kind) implements Reason {
        @Override
        public String code() {
            return "CAP_" + kind;
        }
    }

    record Ineligible(String rule) implements Reason {
        @Override
        public String code() {
            return "INELIGIBLE";
        }
    }

    record NotEndorsed() implements Reason {
        @Override
        public String code() {
            return "NOT_ENDORSED";
        }
    }

    /** Nobody has set how many seats there are for such an applicant. */
    record NoSeats() implements Reason {
        @Override
        public String code() {
            return "NO_SEATS";
        }
    }

    /** Gave the seat back, or let the offer lapse. */
    record Declined() implements Reason {
        @Override
        public String code() {
            return "DECLINED";
        }
    }

    /** Had the seat, and an officer took it back because a condition was not met. */
    record TakenBack() implements Reason {
        @Override
        public String code() {
            return "TAKEN_BACK";
        }
    }

    /** Two officers left them out. */
    record LeftOutByOverride() implements Reason {
        @Override
        public String code() {
            return "LEFT_OUT_OVERRIDE";
        }
    }
}
