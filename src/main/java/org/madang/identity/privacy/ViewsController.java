package org.madang.identity.privacy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.identity.SensitiveViews;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a person who looked at what is sensitive of them. */
@Controller
class ViewsController {
    private static final int PAGE = 50;

    /** @param viewerName of who looked; @param actingFor the person for whom they acted, or empty; @param key place in the order, for the next page */
    public record Look(
            SensitiveViews.What what,
            String viewerName,
            Language viewerLanguage,
            List<String> roles,
            String actingFor,
            int times,
            Instant lastAt,
            String key) {}

    public record ViewsPage(List<Look> looks, @Nullable String next) implements Page {
        @Override
        public String template() {
            return "identity/privacy/views.jte";
        }
    }

    private final Db db;

    ViewsController(Db db) {
        this.db = db;
    }

    @Allow(Action.SIGNED_IN)
    @GetMapping("/me/views")
    Answer views(Viewer viewer, @RequestParam(defaultValue = "") String after) {
        var looks = looks(viewer.id(), after);
        boolean more = looks.size() > PAGE;
        var shown = more ? looks.subList(0, PAGE) : looks;
        return Answer.page(
                new ViewsPage(shown, more ? "/me/views?after=" + shown.getLast().key() : null));
    }

    private List<Look> looks(PersonId person, String after) {
        String[] key = after.split("~", 3);
        Instant at = key.length == 3 ? instant(key[0]) : null;
        UUID by = at == null ? null : uuid(key[1]);
        return db.sql("""
                        select v.what, p.print_name as viewer_name, p.name_language as viewer_language,
                               array(select distinct g.role from v_grant g where g.person_id = v.viewer
                                     order by g.role) as roles,
                               coalesce(o.print_name, '') as acting_for, v.times, v.last_at,
                               to_char(v.last_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '~' || v.viewer || '~' || v.what as key
                        from identity_view v join identity_person p on p.id = v.viewer
                        left join identity_person o on o.id = v.acting_for
                        where v.person_id = :person
                          and (cast(:at as timestamptz) is null or (v.last_at, v.viewer, v.what) < (:at, cast(:by as uuid), :what))
                        order by v.last_at desc, v.viewer desc, v.what desc limit :most
                        """)
                .param("person", person)
                .param("at", by == null ? null : at)
                .param("by", by)
                .param("what", key.length == 3 ? key[2] : "")
                .param("most", PAGE + 1)
                .list(Look.class);
    }

    private static @Nullable Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException malformed) {
            return null;
        }
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
