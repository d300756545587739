package org.madang.identity.me;

import org.madang.database.Db;
import org.madang.web.PreferenceChosen;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a person switched in the page's frame. */
@Component
class RememberPreference {
    private final Db db;

    RememberPreference(Db db) {
        this.db = db;
    }

    @EventListener
    @Transactional
    public void on(PreferenceChosen chosen) {
        db.sql("""
                update identity_person
                set language = coalesce(:language, language), low_data = coalesce(cast(:lowData as boolean), low_data)
                where id = :person
                """)
                .param("language", chosen.language())
                .param("lowData", chosen.lowData())
                .param("person", chosen.person())
                .update();
    }
}
