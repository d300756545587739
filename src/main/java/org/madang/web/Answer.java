package org.madang.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a controller says to the browser: a page with its status, or where to go next. */
public sealed interface Answer {

    record Shown(Page page, int status, @Nullable Notice notice) implements Answer {}

    record Moved(String path, @Nullable Notice notice) implements Answer {}

    /**
     * A sentence for the top of the next page.
     *
     * @param arguments whole numbers as {@link Long}, which plurals count, and everything else as text
     */
    record Notice(String key, List<Object> arguments) {}

    static Answer page(Page page) {
        return new Shown(page, 200, null);
    }

    /** The same page again, with what was wrong beside the fields (RFC 9110 section 15.5.21). */
    static Answer unprocessable(Page page) {
        return new Shown(page, 422, null);
    }

    /** Somebody else was faster, or the thing is no longer in the state this action needs. */
    static Answer conflict(Page page) {
        return new Shown(page, 409, null);
    }

    static Answer withStatus(int status, Page page) {
        return new Shown(page, status, null);
    }

    static Answer seeOther(String path) {
        return new Moved(path, null);
    }

    default Answer withNotice(String key, Object... arguments) {
        List<Object> said = new ArrayList<>();
        for (Object argument : arguments)
            said.add(
                    argument instanceof Integer || argument instanceof Long
                            ? (Object) ((Number) argument).longValue()
                            : String.valueOf(argument));
        var notice = new Notice(key, List.copyOf(said));
        return switch (this) {
            case Shown shown -> new Shown(shown.page(), shown.status(), notice);
            case Moved moved -> new Moved(moved.path(), notice);
        };
    }
}
