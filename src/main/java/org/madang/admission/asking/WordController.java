package org.madang.admission.asking;

import java.time.Clock;
import org.madang.admission.AnswerByLink;
import org.madang.admission.DeclineNomination;
import org.madang.admission.EndorseApplication;
import org.madang.admission.EndorsementLinks;
import org.madang.admission.Fields;
import org.madang.admission.reading.Words;
import org.madang.database.Db;
import org.madang.shared.NotFound;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page behind an officer's link. Opening it changes nothing, since mail scanners open links too. */
@Controller
class WordController {
    private final Db db;
    private final Clock clock;
    private final EndorsementLinks links;
    private final AnswerByLink answer;

    WordController(Db db, Clock clock, EndorsementLinks links, AnswerByLink answer) {
        this.db = db;
        this.clock = clock;
        this.links = links;
        this.answer = answer;
    }

    @Allow(Action.PUBLIC)
    @GetMapping("/endorsements/{secret}")
    Answer open(@PathVariable String secret) {
        return Answer.page(page(secret, Form.empty()));
    }

    @Allow(Action.PUBLIC)
    @PostMapping("/endorsements/{secret}")
    Answer say(@PathVariable String secret, Form form) {
        if (links.behind(secret).isEmpty()) throw new NotFound();
        return switch (form.value("say")) {
            case "ENDORSE" -> after(secret, form, answer.endorse(secret, Words.rank(form), form.value("letter")));
            case "DECLINE" -> {
                String words = form.optional("note", Words.LONGEST);
                yield form.ok()
                        ? after(secret, form, answer.decline(secret, Words.reason(form, "why"), words))
                        : Answer.unprocessable(page(secret, form));
            }
            default -> Answer.unprocessable(page(secret, form.error("say", "web.form.choice")));
        };
    }

    private Answer after(String secret, Form form, AnswerByLink.Outcome outcome) {
        return switch (outcome) {
            case AnswerByLink.Outcome.Endorsing(EndorseApplication.Outcome.Endorsed endorsed) -> done(secret);
            case AnswerByLink.Outcome.Endorsing(var refused) -> {
                Words.wrong(form, refused);
                yield Answer.unprocessable(page(secret, form));
            }
            case AnswerByLink.Outcome.Declining(DeclineNomination.Outcome.Declined declined) -> done(secret);
            case AnswerByLink.Outcome.Declining(var refused) -> {
                Words.wrong(form, refused);
                yield Answer.unprocessable(page(secret, form));
            }
            case AnswerByLink.Outcome.NoLongerOpen closed -> Answer.conflict(page(secret, form));
        };
    }

    private static Answer done(String secret) {
        return Answer.seeOther("/endorsements/" + secret).withNotice("admission.notice.word");
    }

    private WordPage page(String secret, Form form) {
        var link = links.behind(secret).orElseThrow(NotFound::new);
        var about = db.sql("""
                        select a.print_name, p.name_language, coalesce(a.latin_name, '') as latin_name, c.title as call,
                               t.title as track, i.name as institution,
                               case when a.state = 'SUBMITTED' then coalesce(s.value, '') else '' end as statement,
                               case when a.submitted_at > :asked then a.submitted_at end as again_at, n.state as word,
                               n.rank,
                               (select coalesce(max(rank), 0) + 1 from (
                                    select o.rank from admission_nomination o join admission_application b on b.id = o.application_id
                                    where o.institution_id = i.id and o.state = 'ENDORSED' and b.call_id = a.call_id
                                      and b.track_id = a.track_id and b.state in ('SUBMITTED', 'RETURNED')
                                    union all
                                    select k.rank from admission_nominee k
                                    where k.institution_id = i.id and k.call_id = a.call_id and k.track_id = a.track_id
                                      and k.state = 'INVITED') taken)::int as next
                        from admission_application a
                        join admission_call c on c.id = a.call_id
                        join v_person p on p.id = a.person_id
                        join v_track t on t.id = a.track_id
                        join v_institution i on i.id = :institution
                        left join admission_answer s on s.application_id = a.id and s.field = :statement
                        left join admission_nomination n on n.application_id = a.id and n.institution_id = i.id
                        where a.id = :id
                        """)
                .param("institution", link.institutionId())
                .param("asked", link.askedAt())
                .param("statement", Fields.STATEMENT)
                .param("id", link.applicationId())
                .maybe(WordPage.About.class)
                .orElseThrow(NotFound::new);
        return new WordPage(secret, about, link.problemAt(clock.instant()), form);
    }
}
