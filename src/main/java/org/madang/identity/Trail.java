package org.madang.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.FieldChange;
import org.madang.shared.Language;
import org.madang.web.Form;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What became of things, newest first, as the audit keeps it. It asks nobody who reads: whoever shows it says which kinds
 * of acts belong on the page, and has let in only those who may see the thing.
 */
@Component
public class Trail {
    public static final int PAGE = 50;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Db db;

    Trail(Db db) {
        this.db = db;
    }

    /**
     * @param by whose act it was; null where their record is gone
     * @param hand the assistant who did it for them, if any
     * @param changed the fields that were changed, as they are stored
     */
    public record Line(
            long id,
            Instant at,
            String object,
            UUID objectId,
            @Nullable String fromState,
            String toState,
            @Nullable String reason,
            @Nullable String by,
            @Nullable Language byLanguage,
            @Nullable String hand,
            @Nullable Language handLanguage,
            @Nullable String changed) {
        public List<FieldChange> changes() {
            if (changed == null) return List.of();
            return JSON.readValue(
                    changed, JSON.getTypeFactory().constructCollectionType(List.class, FieldChange.class));
        }
    }

    /** @param older where the older part goes on; null at the beginning of the history */
    public record Part(List<Line> lines, @Nullable Long older, boolean first) {}

    /**
     * Which acts on a thing are told.
     *
     * @param object the kind of thing as the act names it; empty for any
     * @param states a pattern for the state it came to; empty for any
     * @param reason a pattern for what was written with it; empty for any and none
     */
    public record Acts(UUID thing, String object, String states, String reason) {
        /** Everything that happened to it. */
        public static Acts all(UUID thing) {
            return new Acts(thing, "", "", "");
        }

        /** What brought it to one of these states. */
        public static Acts of(UUID thing, String object, String... states) {
            return new Acts(thing, object, "^(" + String.join("|", states) + ")$", "");
        }

        public Acts because(String pattern) {
            return new Acts(thing, object, states, pattern);
        }
    }

    /**
     * One page of it in one statement.
     *
     * @param acts of which no two tell of the same
     * @param form says with {@code before} where the page begins
     */
    public Part of(Collection<Acts> acts, Form form) {
        String typed = form.value("before");
        long before = typed.matches("\\d{1,18}") ? Long.parseLong(typed) : Long.MAX_VALUE;
        List<Line> lines = db.sql("""
                        select a.id, a.at, a.object, a.object_id, a.from_state, a.to_state, a.reason, p.print_name as by,
                               p.name_language as by_language, h.print_name as hand, h.name_language as hand_language,
                               a.changes as changed
                        from unnest(cast(:things as uuid[]), cast(:objects as text[]), cast(:states as text[]),
                                    cast(:reasons as text[])) as x (id, object, states, reason)
                        cross join lateral (
                            select * from identity_audit t
                            where t.object_id = x.id and t.id < :before and (x.object = '' or t.object = x.object)
                              and (x.states = '' or t.to_state ~ x.states) and (x.reason = '' or t.reason ~ x.reason)
                            order by t.id desc limit :rows) a
                        left join identity_person p on p.id = coalesce(a.acting_for_person, a.actor)
                        left join identity_person h on h.id = a.actor and a.acting_for_person is not null
                        order by a.id desc limit :rows
                        """)
                .ids("things", acts.stream().map(Acts::thing).toList())
                .texts("objects", acts.stream().map(Acts::object).toList())
                .texts("states", acts.stream().map(Acts::states).toList())
                .texts("reasons", acts.stream().map(Acts::reason).toList())
                .param("before", before)
                .param("rows", PAGE + 1)
                .list(Line.class);
        boolean more = lines.size() > PAGE;
        List<Line> shown = more ? lines.subList(0, PAGE) : lines;
        return new Part(shown, more ? shown.getLast().id() : null, before == Long.MAX_VALUE);
    }
}
