package org.madang.identity.privacy;

import java.util.List;
import org.madang.database.Db;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.web.PersonRows;
import org.madang.web.PersonalData;
import org.springframework.stereotype.Component;

/** What identity itself keeps of people beyond the record that a person is. */
@Component
class IdentityData implements PersonalData {
    private final Db db;

    IdentityData(Db db) {
        this.db = db;
    }

    private static final String GUESS =
            "A guess from two records, one of them somebody else’s; what it rests on is handed out.";

    private static final String OTHERS = "It tells of somebody else’s record.";

    @Override
    public List<PersonRows> rows() {
        return List.of(
                PersonRows.about("identity_grant", "person_id", """
                        select role, kind, scope, given_at, ended_at from identity_grant
                        where person_id = :person order by given_at
                        """)
                        .onlyOnce("role", "kind", "scope")
                        .amongThose("x.ended_at is null")
                        .erasedBy("""
                        update identity_grant set ended_at = :now, ended_by = :person
                        where person_id = :person and ended_at is null
                        """),
                PersonRows.actor("identity_grant", "given_by"),
                PersonRows.actor("identity_grant", "ended_by"),
                PersonRows.about("identity_session", "person_id", """
                        select agent, created_at, seen_at, ended_at from identity_session
                        where person_id = :person order by created_at
                        """)
                        .staysWhereItIs()
                        .goes(),
                PersonRows.actor("identity_invitation", "invited_by"),
                PersonRows.about("identity_invitation", "accepted_by", """
                        select email, print_name, role, created_at, accepted_at from identity_invitation
                        where accepted_by = :person order by created_at
                        """)
                        .erasedBy("""
                        update identity_invitation set email = '', print_name = '–'
                        where accepted_by = :person or email = any(:addresses)
                        """, "delete from identity_code where email = any(:addresses)"),
                PersonRows.withheld("identity_door", "person_id", "Doors open invented people only.")
                        .onlyOnce()
                        .goes(),
                PersonRows.about("identity_spoken", "person_id", """
                        select language, level from identity_spoken where person_id = :person order by language
                        """)
                        .onlyOnce("language")
                        .goes(),
                PersonRows.about("identity_audience", "person_id", """
                        select field, audience from identity_audience where person_id = :person order by field
                        """)
                        .onlyOnce("field")
                        .goes(),
                PersonRows.about("identity_consent", "person_id", """
                        select c.purpose, c.given, c.version, c.language, t.text, c.at from identity_consent c
                        join identity_consent_text t using (purpose, version, language)
                        where c.person_id = :person order by c.at
                        """),
                PersonRows.about("identity_view", "person_id", """
                        select p.print_name as viewer, v.what, v.times, v.last_at from identity_view v
                        join identity_person p on p.id = v.viewer where v.person_id = :person order by v.last_at
                        """)
                        .onlyOnce("viewer", "what", "hour")
                        .goes(),
                PersonRows.withheld("identity_view", "viewer", OTHERS).onlyOnce("person_id", "what", "hour"),
                PersonRows.about("identity_address", "person_id", """
                        select email, added_at from identity_address where person_id = :person order by email
                        """).goes(),
                PersonRows.about("identity_address_wish", "person_id", """
                        select email, asked_at from identity_address_wish where person_id = :person
                        """)
                        .staysWhereItIs()
                        .goes(),
                PersonRows.about("identity_leaving", "person_id", """
                        select asked_at, due_at, stays_named from identity_leaving where person_id = :person
                        """)
                        .onlyOnce()
                        .staysWhereItIs(),
                PersonRows.about("identity_merge", "kept", """
                        select merged_at, reason, undone_at from identity_merge where kept = :person order by merged_at
                        """).staysWhereItIs().erasedBy("""
                        delete from identity_merge_row
                        where merge_id in (select id from identity_merge where kept = :person or gone = :person)
                        """, """
                        update identity_merge set kept_was = '{}', gone_was = '{}', reason = '–'
                        where kept = :person or gone = :person
                        """),
                PersonRows.withheld("identity_merge", "gone", "The same merger, told from the record that stays.")
                        .staysWhereItIs(),
                PersonRows.actor("identity_merge", "merged_by"),
                PersonRows.actor("identity_merge", "undone_by"),
                PersonRows.withheld("identity_pair", "one", GUESS)
                        .staysWhereItIs()
                        .goes(),
                PersonRows.withheld("identity_pair", "other", GUESS)
                        .staysWhereItIs()
                        .goes(),
                PersonRows.actor("identity_pair", "apart_by"),
                PersonRows.withheld("identity_person", "merged_into", "Tells of a record that is no longer used.")
                        .staysWhereItIs(),
                PersonRows.about("identity_device", "person_id", """
                        select agent, first_at, seen_at, trusted_until from identity_device
                        where person_id = :person order by first_at
                        """)
                        .staysWhereItIs()
                        .goes(),
                PersonRows.withheld("identity_second_factor", "person_id", "A secret, of use to whoever reads it.")
                        .staysWhereItIs()
                        .goes(),
                PersonRows.withheld("identity_recovery_code", "person_id", "Secrets, of use to whoever reads them.")
                        .staysWhereItIs()
                        .goes(),
                PersonRows.about("identity_delegation", "official_id", """
                        select actions, valid_from, valid_until, given_at, ended_at from identity_delegation
                        where official_id = :person order by given_at
                        """)
                        .onlyOnce("assistant_id")
                        .amongThose("x.ended_at is null")
                        .leftBehindWhen("x.assistant_id = :kept")
                        .erasedBy("""
                        update identity_delegation set ended_at = :now, ended_by = :person
                        where (official_id = :person or assistant_id = :person) and ended_at is null
                        """, "update identity_delegation set email = '' where assistant_id = :person"),
                PersonRows.about("identity_delegation", "assistant_id", """
                        select email, actions, valid_from, valid_until, given_at, ended_at from identity_delegation
                        where assistant_id = :person order by given_at
                        """)
                        .onlyOnce("official_id")
                        .amongThose("x.ended_at is null")
                        .leftBehindWhen("x.official_id = :kept"),
                PersonRows.actor("identity_delegation", "ended_by"),
                PersonRows.withheld("identity_audit", "acting_for_person", "It stands among the acts of whoever acted.")
                        .staysWhereItIs(),
                PersonRows.actor("identity_invitation", "withdrawn_by"),
                PersonRows.about("identity_passkey", "person_id", """
                        select name, sign_count, created_at, used_at from identity_passkey
                        where person_id = :person order by created_at
                        """).goes(),
                PersonRows.about("identity_audit", "actor", """
                        select at, object, object_id, from_state, to_state, reason from identity_audit
                        where actor = :person or object_id = :person order by id
                        """).staysWhereItIs());
    }

    /** Nobody is their own assistant; what has ended between the two is history. */
    @Override
    public List<Meeting> meetings(PersonId one, PersonId other) {
        boolean between = db.sql("""
                        select 1 from identity_delegation
                        where ended_at is null
                          and ((official_id = :one and assistant_id = :other) or (official_id = :other and assistant_id = :one))
                        """).param("one", one).param("other", other).exists();
        return between
                ? List.of(new Meeting(Fate.DECIDE, "identity.merge.delegation", Multilingual.EMPTY, List.of()))
                : List.of();
    }
}
