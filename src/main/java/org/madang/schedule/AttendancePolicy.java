package org.madang.schedule;

import java.time.Duration;
import java.time.Instant;

/**
 * What the evidence suggests. A proposal only: a person confirms every mark.
 *
 * @param presentShare share of the session from which one was there
 * @param partialShare share from which one was there in part
 * @param grace how long after the start one still comes in time
 */
public record AttendancePolicy(double presentShare, double partialShare, Duration grace) {
    public static final AttendancePolicy DEFAULT = new AttendancePolicy(0.75, 0.25, Duration.ofMinutes(15));

    /** @param excuse whether the person said beforehand that they cannot come */
    public AttendanceStatus propose(Presence presence, Instant starts, int minutes, boolean excuse) {
        Instant ends = starts.plus(Duration.ofMinutes(minutes));
        if (presence.arrived().isEmpty() || !presence.arrived().get().isBefore(ends)) return without(excuse);
        boolean late = presence.arrived().get().isAfter(starts.plus(grace));
        // Of a plain link only the click is known; nobody can say that the person left again.
        if (!presence.isMeasured(ends)) return late ? AttendanceStatus.LATE : AttendanceStatus.PRESENT;
        double share = (double) presence.within(starts, ends).toSeconds()
                / Duration.ofMinutes(minutes).toSeconds();
        if (share >= presentShare) return late ? AttendanceStatus.LATE : AttendanceStatus.PRESENT;
        return share >= partialShare ? AttendanceStatus.PARTIAL : without(excuse);
    }

    private static AttendanceStatus without(boolean excuse) {
        return excuse ? AttendanceStatus.EXCUSED : AttendanceStatus.ABSENT;
    }
}
