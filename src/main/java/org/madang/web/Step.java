package org.madang.web;

import org.jspecify.annotations.Nullable;

/** One stop on the way through a long form, a course or the states of something. */
public record Step(
        String label,
        State state,
        @Nullable String href,
        @Nullable String about) {
    public enum State {
        DONE,
        CURRENT,
        AHEAD,
        WRONG
    }

    public static Step of(String label, State state) {
        return new Step(label, state, null, null);
    }

    public Step at(String path) {
        return new Step(label, state, path, about);
    }

    public Step saying(String more) {
        return new Step(label, state, href, more);
    }

    public boolean current() {
        return state == State.CURRENT;
    }

    /** Name of the state in the styles and, with a word for those who listen, in {@code web.step.*}. */
    public String style() {
        return switch (state) {
            case DONE -> "done";
            case CURRENT -> "current";
            case AHEAD -> "todo";
            case WRONG -> "wrong";
        };
    }
}
