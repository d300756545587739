package org.madang.forum;

import org.jspecify.annotations.Nullable;
import org.madang.shared.Language;

/**
 * A thread with its first post, which its writer says for themselves.
 *
 * @param id chosen by the caller: the same thread sent twice is started once
 * @param about the case study it speaks of, and the section of it
 * @param language that title and text are written in
 */
public record NewThread(
        ThreadId id,
        ForumId forum,
        @Nullable CaseId about,
        @Nullable String section,
        Language language,
        String title,
        String text) {}
