package org.madang.forum;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** What happened in a forum: one record for each of its things. */
public sealed interface ForumTransition extends Transition {

    record ForumMoved(
            ForumId forum,
            @Nullable ForumState before,
            ForumState after,
            PersonId actor,
            @Nullable String reason) implements ForumTransition {
        @Override
        public String object() {
            return "forum";
        }

        @Override
        public UUID objectId() {
            return forum.value();
        }

        @Override
        public @Nullable String from() {
            return before == null ? null : before.name();
        }

        @Override
        public String to() {
            return after.name();
        }
    }

    record CaseMoved(
            CaseId caseStudy,
            @Nullable CaseState before,
            CaseState after,
            PersonId actor,
            @Nullable String reason) implements ForumTransition {
        @Override
        public String object() {
            return "case";
        }

        @Override
        public UUID objectId() {
            return caseStudy.value();
        }

        @Override
        public @Nullable String from() {
            return before == null ? null : before.name();
        }

        @Override
        public String to() {
            return after.name();
        }
    }

    record SectionWritten(CaseId caseStudy, String section, long version, PersonId actor) implements ForumTransition {
        @Override
        public String object() {
            return "case";
        }

        @Override
        public UUID objectId() {
            return caseStudy.value();
        }

        @Override
        public String to() {
            return "WRITTEN";
        }

        @Override
        public String reason() {
            return section + " v" + version;
        }
    }

    record ThreadStarted(ThreadId thread, ForumId forum, PersonId actor) implements ForumTransition {
        @Override
        public String object() {
            return "thread";
        }

        @Override
        public UUID objectId() {
            return thread.value();
        }

        @Override
        public String to() {
            return "STARTED";
        }
    }

    /** @param actingFor the institution whose statement it is */
    record PostMoved(
            PostId post,
            Capacity capacity,
            @Nullable PostState before,
            PostState after,
            PersonId actor,
            @Nullable UUID actingFor,
            @Nullable String reason)
            implements ForumTransition {
        @Override
        public String object() {
            return "post";
        }

        @Override
        public UUID objectId() {
            return post.value();
        }

        @Override
        public @Nullable String from() {
            return before == null ? null : before.name();
        }

        @Override
        public String to() {
            return after.name();
        }
    }
}
