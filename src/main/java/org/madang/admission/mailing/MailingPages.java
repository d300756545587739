package org.madang.admission.mailing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.Calls;
import org.madang.admission.Mailings;
import org.madang.admission.Mailings.Mailing;
import org.madang.admission.Mailings.Whom;
import org.madang.admission.MergeField;
import org.madang.admission.Reach;
import org.madang.database.Db;
import org.madang.shared.Country;
import org.madang.shared.Role;
import org.madang.shared.Viewer;
import org.madang.web.Form;
import org.springframework.stereotype.Component;

/** Makes the pages of mails to many; whom their reader may not see stands on none of them. */
@Component
class MailingPages {
    private final Db db;
    private final Clock clock;
    private final Calls calls;
    private final Mailings mailings;

    MailingPages(Db db, Clock clock, Calls calls, Mailings mailings) {
        this.db = db;
        this.clock = clock;
        this.calls = calls;
        this.mailings = mailings;
    }

    static Reach reach(Viewer viewer) {
        return Reach.of(viewer, Role.SECRETARIAT);
    }

    /** What the address says. What cannot be meant finds nobody, for a filter that is misread must not write to all. */
    static Whom whom(Form form) {
        return new Whom(
                meant(form.value("state"), "[A-Z_]{2,20}"),
                meant(form.value("track"), "[a-z0-9-]{1,120}"),
                meant(form.value("country"), "[A-Z]{2}"),
                meant(form.value("grade"), "[A-Z_]{2,20}"),
                meant(form.value("decision"), "[A-Z_]{2,20}"),
                meant(form.value("offer"), "[A-Z_]{2,20}"));
    }

    private static String meant(String typed, String pattern) {
        return typed.isEmpty() || typed.matches(pattern) ? typed : "?";
    }

    WritePage write(Calls.Call call, Whom whom, Form form, Viewer viewer) {
        var countries = db.sql("""
                        select distinct country from admission_application
                        where call_id = :call and submitted_at is not null and country is not null order by 1 limit 250
                        """).param("call", call.id()).list(Country.class);
        return new WritePage(
                call,
                whom,
                calls.tracks(call.id()),
                countries,
                mailings.count(call.id(), whom, reach(viewer)),
                mailings.written(call.id(), viewer.id()),
                form,
                clock.instant());
    }

    MailingPage mailing(Calls.Call call, Mailing mailing, @Nullable ApplicationId at, Form form, Viewer viewer) {
        return mailing.state() == Mailings.State.SENT
                ? sent(call, mailing, at, form, viewer)
                : draft(call, mailing, at, form, viewer);
    }

    private MailingPage draft(Calls.Call call, Mailing mailing, @Nullable ApplicationId at, Form form, Viewer viewer) {
        var letters = mailings.letters(mailing, call, reach(viewer));
        var counts = new LinkedHashMap<MailingPage.Counted, Long>();
        for (var letter : letters)
            if (!letter.unwanted())
                counts.merge(new MailingPage.Counted(letter.wanted(), letter.language(), 0), 1L, Long::sum);
        int index = 0;
        for (int i = 0; i < letters.size(); i++)
            if (letters.get(i).application().equals(at)) index = i;
        MergeField missing = letters.stream()
                .map(Mailings.Letter::missing)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new MailingPage(
                call,
                mailing,
                counts.entrySet().stream()
                        .map(each -> new MailingPage.Counted(
                                each.getKey().wanted(), each.getKey().language(), each.getValue()))
                        .toList(),
                step(letters, index),
                letters.stream()
                        .filter(each -> each.email() == null && !each.unwanted())
                        .count(),
                letters.stream().filter(Mailings.Letter::unwanted).count(),
                letters.stream().filter(Mailings.Letter::gaveUp).count(),
                missing,
                letters.stream().filter(each -> each.missing() != null).count(),
                Mailings.seal(letters),
                form);
    }

    private static MailingPage.Step step(List<Mailings.Letter> letters, int index) {
        if (letters.isEmpty()) return new MailingPage.Step(null, 0, 0, null, null);
        var one = letters.get(index);
        return new MailingPage.Step(
                new MailingPage.Shown(
                        one.application(),
                        one.printName(),
                        one.nameLanguage(),
                        one.language(),
                        one.wanted(),
                        one.email() != null,
                        one.unwanted(),
                        one.gaveUp(),
                        one.subject(),
                        one.text()),
                index + 1,
                letters.size(),
                index == 0 ? null : letters.get(index - 1).application(),
                index + 1 == letters.size() ? null : letters.get(index + 1).application());
    }

    private static final String LETTERS = """
            from admission_mailing_letter l
            join admission_application a on a.id = l.application_id
            join admission_call c on c.id = a.call_id
            join v_edition e on e.id = c.edition_id
            join v_person p on p.id = a.person_id
            where l.mailing_id = :mailing and\s""" + Reach.SQL;

    record Around(
            long all,
            long place,
            @Nullable ApplicationId before,
            @Nullable ApplicationId after,
            long unaddressed,
            long unwanted) {}

    private MailingPage sent(Calls.Call call, Mailing mailing, @Nullable ApplicationId at, Form form, Viewer viewer) {
        Reach reach = reach(viewer);
        var letter = reach.in(
                        db.sql("""
                        select a.id as application, coalesce(a.print_name, p.print_name) as print_name, p.name_language,
                               l.language, p.language as wanted, l.addressed, l.unwanted,
                               false as gave_up, l.subject, l.text
                        """ + LETTERS + " and (cast(:at as uuid) is null or a.id >= :at) order by a.id limit 1"))
                .param("mailing", mailing.id())
                .param("at", at)
                .maybe(MailingPage.Shown.class)
                .orElse(null);
        Around around = reach.in(db.sql("""
                        select count(*) as all, count(*) filter (where a.id <= :at) as place,
                               (array_agg(a.id order by a.id desc) filter (where a.id < :at))[1] as before,
                               (array_agg(a.id order by a.id) filter (where a.id > :at))[1] as after,
                               count(*) filter (where not l.addressed and not l.unwanted) as unaddressed,
                               count(*) filter (where l.unwanted) as unwanted
                        """ + LETTERS))
                .param("mailing", mailing.id())
                .param("at", letter == null ? new ApplicationId(mailing.id().value()) : letter.application())
                .one(Around.class);
        var counts = reach.in(db.sql("select p.language as wanted, l.language, count(*) as count " + LETTERS
                        + " and not l.unwanted group by 1, 2 order by 3 desc, 1, 2 limit 100"))
                .param("mailing", mailing.id())
                .list(MailingPage.Counted.class);
        return new MailingPage(
                call,
                mailing,
                new ArrayList<>(counts),
                new MailingPage.Step(letter, around.place(), around.all(), around.before(), around.after()),
                around.unaddressed(),
                around.unwanted(),
                0,
                null,
                0,
                "",
                form);
    }
}
