package org.madang.schedule;

/**
 * What a live session takes from a prepaid phone, in bytes and roughly: 100 kbit/s for sound alone, 600 kbit/s each way
 * with pictures. It is meant for "can I afford it", and is therefore rounded.
 */
public record DataCost(long sound, long video) {
    private static final long SOUND_PER_MINUTE = 750_000;
    private static final long VIDEO_PER_MINUTE = 9_000_000;
    private static final long MEGABYTE = 1_000_000;

    public static DataCost of(int minutes) {
        return new DataCost(
                rounded(minutes * SOUND_PER_MINUTE, 5 * MEGABYTE), rounded(minutes * VIDEO_PER_MINUTE, 50 * MEGABYTE));
    }

    private static long rounded(long bytes, long step) {
        return Math.max(1, Math.round((double) bytes / step)) * step;
    }
}
