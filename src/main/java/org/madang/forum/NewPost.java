package org.madang.forum;

import org.jspecify.annotations.Nullable;
import org.madang.institutions.AppointmentId;
import org.madang.shared.Language;

/**
 * @param id chosen by the caller: the same post sent twice is posted once
 * @param appointment through which an official statement is made; null for every other capacity
 */
public record NewPost(
        PostId id,
        ThreadId thread,
        @Nullable PostId replyTo,
        Capacity capacity,
        @Nullable AppointmentId appointment,
        Language language,
        String text) {

    public static NewPost personal(PostId id, ThreadId thread, Language language, String text) {
        return new NewPost(id, thread, null, Capacity.PERSONAL, null, language, text);
    }
}
