package org.madang.schedule;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a session meets: behind a link, in a room, or nobody knows yet. */
public sealed interface Meeting {
    /** Nobody comes in until there is a link or a room. */
    record None() implements Meeting {}

    /** At a provider such as Zoom or Meet. The address is handed out by the door alone. */
    record Link(String address) implements Meeting {
        private static final Pattern USABLE = Pattern.compile("https://\\S{4,1000}");

        @Override
        public boolean isUsable() {
            return USABLE.matcher(address).matches();
        }
    }

    /**
     * In a room on our own pages.
     *
     * @param place where people sit, at most 200 characters; empty when they meet on this page only
     */
    record Room(String place) implements Meeting {}

    /** As it is kept in the columns of a session. */
    static Meeting of(@Nullable String link, boolean ownRoom, String place) {
        if (ownRoom) return new Room(place);
        return link == null ? new None() : new Link(link);
    }

    default @Nullable String link() {
        return this instanceof Link link ? link.address() : null;
    }

    default boolean isRoom() {
        return this instanceof Room;
    }

    default String where() {
        return this instanceof Room room ? room.place() : "";
    }

    /** Whether the door can hand it out; a link has to be an https address without spaces. */
    default boolean isUsable() {
        return true;
    }
}
