package org.madang.forum;

import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Remembers how far somebody has read a thread. */
@Component
public class MarkRead {
    private final Posts posts;

    MarkRead(Posts posts) {
        this.posts = posts;
    }

    /** The mark never moves back. */
    public void mark(ThreadId thread, int number, PersonId by) {
        posts.read(thread, number, by);
    }
}
