package org.madang.admission;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.database.Sql;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Mails of the secretariat to some of a call, and the letters that come of them. Whom an officer may not see gets no
 * letter from them: that is part of the query.
 */
@Component
public class Mailings {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * To whom, as the address says it; an empty value leaves open, but who withdrew is written to only when the state
     * says so. Track, country and grade together are a cell.
     */
    public record Whom(String state, String track, String country, String grade, String decision, String offer) {
        public static final Whom ALL = new Whom("", "", "", "", "", "");
    }

    public enum State {
        DRAFT,
        SENT
    }

    /** Whether a mail asks something of its readers; one that does not, they may have switched off. */
    public enum Need {
        NEEDED,
        OPTIONAL
    }

    public record Mailing(
            MailingId id,
            CallId callId,
            Multilingual subject,
            Multilingual text,
            String filter,
            Need need,
            State state,
            int recipients,
            PersonId writtenBy,
            String writer,
            Instant writtenAt,
            @Nullable String sender,
            @Nullable Instant sentAt) {
        public Whom whom() {
            return JSON.readValue(filter, Whom.class);
        }
    }

    /**
     * What a letter needs of one recipient; {@code gaveUp} when an earlier mail to them was given up, {@code unwanted} when
     * they have switched such mails off.
     */
    record Recipient(
            ApplicationId applicationId,
            PersonId personId,
            String printName,
            Language nameLanguage,
            String name,
            @Nullable String email,
            Language language,
            ZoneId zone,
            Multilingual track,
            Instant deadline,
            @Nullable OfferId offerId,
            @Nullable Instant answerBy,
            boolean gaveUp,
            boolean unwanted) {}

    /**
     * @param wanted the language of the person; the letter is in {@code language} where the mail is not written in it
     * @param unwanted whether the person has switched such mails off, and so gets none
     * @param missing a field that has no value for this person
     */
    public record Letter(
            ApplicationId application,
            PersonId person,
            String printName,
            Language nameLanguage,
            Language language,
            Language wanted,
            @Nullable String email,
            boolean gaveUp,
            boolean unwanted,
            @Nullable MergeField missing,
            String subject,
            String text) {}

    private static final String MAILING = """
            select m.id, m.call_id, m.subject, m.text, m.filter::text as filter, m.need, m.state, m.recipients,
                   m.written_by, w.print_name as writer, m.written_at, s.print_name as sender, m.sent_at
            from admission_mailing m
            join v_person w on w.id = m.written_by
            left join v_person s on s.id = m.sent_by
            """;

    private static final String RECIPIENTS = """
            from admission_application a
            join admission_call c on c.id = a.call_id
            join v_edition e on e.id = c.edition_id
            join v_person p on p.id = a.person_id and not p.has_left
            join v_track t on t.id = a.track_id
            left join admission_decision d on d.application_id = a.id and d.state = 'RELEASED'
            left join admission_offer o on o.decision_id = d.id
            left join admission_extension x on x.call_id = c.id and x.person_id = a.person_id
            where a.call_id = :call and a.submitted_at is not null and a.state not in ('DRAFT', 'LAPSED')
              and (:state = '' and a.state <> 'WITHDRAWN' or a.state = :state) and (:track = '' or t.slug = :track)
              and (:country = '' or a.country = :country) and (:grade = '' or a.grade = :grade)
              and (:decision = '' or coalesce(d.verdict, 'NONE') = :decision)
              and (:offer = '' or coalesce(o.state, 'NONE') = :offer) and\s""" + Reach.SQL;

    private final Db db;
    private final Letters letters;

    Mailings(Db db, Letters letters) {
        this.db = db;
        this.letters = letters;
    }

    public Optional<Mailing> find(MailingId id) {
        return db.sql(MAILING + "where m.id = :id").param("id", id).maybe(Mailing.class);
    }

    /** How many were sent for a call, and drafted by this officer. */
    public long written(CallId call, PersonId officer) {
        return db.sql("""
                        select count(*) from admission_mailing m
                        where m.call_id = :call and (m.state = 'SENT' or m.written_by = :officer)
                        """).param("call", call).param("officer", officer).one(Long.class);
    }

    public long count(CallId call, Whom whom, Reach reach) {
        return chosen("select count(*) " + RECIPIENTS, call, whom, reach).one(Long.class);
    }

    /** The letters as they would go out, in one order, at most a bounded number of them. */
    public List<Letter> letters(Mailing mailing, Calls.Call call, Reach reach) {
        return chosen("""
                        select a.id as application_id, a.person_id, coalesce(a.print_name, p.print_name) as print_name,
                               p.name_language, coalesce(nullif(p.call_me, ''), p.print_name) as name, p.email, p.language,
                               p.zone, t.title as track, greatest(c.closes_at, x.until) as deadline,
                               case when o.state = 'OPEN' then o.id end as offer_id,
                               case when o.state = 'OPEN' then o.answer_by end as answer_by,
                               exists (select 1 from v_undelivered_mail u
                                       where u.recipient_person = p.id and u.state = 'FAILED') as gave_up,
                               :optional and exists (select 1 from v_unwanted_mail n
                                                     where n.person_id = p.id and n.kind = 'NEWS') as unwanted
                        """ + RECIPIENTS + " order by a.id limit :most", mailing.callId(), mailing.whom(), reach)
                .param("optional", mailing.need() == Need.OPTIONAL)
                .param("most", SendMailing.MOST + 1)
                .list(Recipient.class)
                .stream()
                .map(recipient -> letter(mailing, call, recipient))
                .toList();
    }

    private Sql chosen(String sql, CallId call, Whom whom, Reach reach) {
        return reach.in(db.sql(sql))
                .param("call", call)
                .param("state", whom.state())
                .param("track", whom.track())
                .param("country", whom.country())
                .param("grade", whom.grade())
                .param("decision", whom.decision())
                .param("offer", whom.offer());
    }

    private Letter letter(Mailing mailing, Calls.Call call, Recipient to) {
        var body = mailing.text().in(to.language());
        Language language = body.language();
        String subject = mailing.subject().in(language).text();
        MergeField missing = null;
        if (to.offerId() == null)
            for (MergeField field : MergeField.in(subject + body.text()))
                if (field == MergeField.OFFER_EXPIRES || field == MergeField.OFFER_LINK) missing = field;
        return new Letter(
                to.applicationId(),
                to.personId(),
                to.printName(),
                to.nameLanguage(),
                language,
                to.language(),
                to.email(),
                to.gaveUp(),
                to.unwanted(),
                missing,
                MergeField.filled(subject, field -> value(field, call, to, language)),
                MergeField.filled(body.text(), field -> value(field, call, to, language)));
    }

    private String value(MergeField field, Calls.Call call, Recipient to, Language language) {
        return switch (field) {
            case NAME -> to.name();
            case CALL -> call.title().in(language).text();
            case TRACK -> to.track().in(language).text();
            case DEADLINE -> clocks(to.deadline(), call, to, language);
            case OFFER_EXPIRES -> to.answerBy() == null ? "" : clocks(to.answerBy(), call, to, language);
            case OFFER_LINK -> to.offerId() == null ? "" : letters.address("/offers/" + to.offerId());
            case STATUS_LINK -> letters.address("/applications/" + to.applicationId());
        };
    }

    private String clocks(Instant at, Calls.Call call, Recipient to, Language language) {
        return letters.clocks(new Letters.Reader(to.name(), null, language, to.zone()), at, call.zone());
    }

    /** Names exactly these letters to exactly these addresses. */
    public static String seal(List<Letter> all) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (Letter letter : all)
                digest.update(String.join(
                                "\u001f",
                                letter.application().toString(),
                                String.valueOf(letter.email()),
                                letter.subject(),
                                letter.text())
                        .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    static String json(Whom whom) {
        return JSON.writeValueAsString(whom);
    }
}
