package org.madang.admission.mailing;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.Calls;
import org.madang.admission.MailingId;
import org.madang.admission.Mailings;
import org.madang.admission.SendMailing;
import org.madang.admission.WriteMailing;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.NotFound;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Mails to some of a call: written for a filter, looked at, sent once. */
@Controller
class MailingController {
    private static final int SUBJECT = 150;
    private static final int TEXT = 5000;

    private final Calls calls;
    private final Mailings mailings;
    private final MailingPages pages;
    private final WriteMailing write;
    private final SendMailing send;

    MailingController(Calls calls, Mailings mailings, MailingPages pages, WriteMailing write, SendMailing send) {
        this.calls = calls;
        this.mailings = mailings;
        this.pages = pages;
        this.write = write;
        this.send = send;
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @GetMapping("/admission/calls/{call}/mails")
    Answer ask(@PathVariable String call, Form asked, @RequestParam(defaultValue = "") String from, Viewer viewer) {
        Calls.Call found = found(call);
        var form = Form.empty();
        if (from.matches("[0-9a-f-]{36}"))
            mailings.find(MailingId.of(from))
                    .filter(each -> each.callId().equals(found.id()) && visible(each, viewer))
                    .ifPresent(each -> {
                        each.subject().texts().forEach((tag, text) -> form.with("subject-" + tag, text));
                        each.text().texts().forEach((tag, text) -> form.with("text-" + tag, text));
                        form.with("need", each.need().name());
                    });
        return Answer.page(pages.write(found, MailingPages.whom(asked), form, viewer));
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @PostMapping("/admission/calls/{call}/mails")
    Answer write(@PathVariable String call, Form form, Viewer viewer) {
        Calls.Call found = found(call);
        var whom = MailingPages.whom(form);
        Multilingual subject = typed(found, form, "subject", SUBJECT);
        Multilingual text = typed(found, form, "text", TEXT);
        Mailings.Need need = form.choice("need", Mailings.Need.class);
        if (!form.ok() || need == null) return Answer.unprocessable(pages.write(found, whom, form, viewer));
        return switch (write.write(found.id(), subject, text, whom, need, viewer.id())) {
            case WriteMailing.Outcome.Written written ->
                Answer.seeOther("/admission/calls/" + found.slug() + "/mails/" + written.mailing());
            case WriteMailing.Outcome.UnknownField unknown ->
                Answer.unprocessable(pages.write(
                        found,
                        whom,
                        form.error(
                                unknown.part() + "-" + unknown.language(),
                                "admission.wrong.mergefield",
                                unknown.field()),
                        viewer));
            case WriteMailing.Outcome.HalfWritten half ->
                Answer.unprocessable(pages.write(
                        found,
                        whom,
                        form.error(half.part() + "-" + half.language(), "admission.wrong.halfwritten"),
                        viewer));
            case WriteMailing.Outcome.EnglishMissing missing ->
                Answer.unprocessable(pages.write(found, whom, form.error("text-en", "web.form.required"), viewer));
        };
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @GetMapping("/admission/calls/{call}/mails/{mailing}")
    Answer look(
            @PathVariable String call,
            @PathVariable String mailing,
            @RequestParam(defaultValue = "") String at,
            Viewer viewer) {
        Calls.Call found = found(call);
        return Answer.page(pages.mailing(found, mailing(found, mailing, viewer), place(at), Form.empty(), viewer));
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @PostMapping("/admission/calls/{call}/mails/{mailing}/sending")
    Answer send(@PathVariable String call, @PathVariable String mailing, Form form, Viewer viewer) {
        Calls.Call found = found(call);
        var one = mailing(found, mailing, viewer);
        String here = "/admission/calls/" + found.slug() + "/mails/" + one.id();
        return switch (send.send(one.id(), form.value("seen"), MailingPages.reach(viewer), viewer.id())) {
            case SendMailing.Outcome.Sent sent ->
                Answer.seeOther(here).withNotice("admission.notice.mailing.sent", sent.letters() - sent.unaddressed());
            case SendMailing.Outcome.SentAlready already ->
                Answer.seeOther(here).withNotice("admission.notice.mailing.already");
            case SendMailing.Outcome.Nobody nobody -> refused(found, one, viewer, "admission.wrong.mailing.nobody");
            case SendMailing.Outcome.TooMany many ->
                refused(found, one, viewer, "admission.wrong.mailing.many", many.most());
            case SendMailing.Outcome.TooOften often ->
                refused(found, one, viewer, "admission.wrong.mailing.often", often.most());
            case SendMailing.Outcome.ChangedMeanwhile changed ->
                refused(found, one, viewer, "admission.wrong.mailing.changed");
            case SendMailing.Outcome.ValueMissing missing ->
                refused(
                        found,
                        one,
                        viewer,
                        "admission.wrong.mailing.missing",
                        missing.field().written(),
                        missing.people());
        };
    }

    private Answer refused(Calls.Call call, Mailings.Mailing mailing, Viewer viewer, String key, Object... arguments) {
        return Answer.conflict(pages.mailing(call, mailing, null, Form.empty().error("send", key, arguments), viewer));
    }

    private Multilingual typed(Calls.Call call, Form form, String part, int longest) {
        var pairs = new ArrayList<String>();
        for (Language language : WritePage.languages(call)) {
            String field = part + "-" + language.tag();
            pairs.add(language.tag());
            pairs.add(
                    language.equals(Language.ENGLISH) ? form.required(field, longest) : form.optional(field, longest));
        }
        return Multilingual.of(pairs.toArray(String[]::new));
    }

    /** A draft is its writer's until it is sent. */
    private static boolean visible(Mailings.Mailing mailing, Viewer viewer) {
        return mailing.state() == Mailings.State.SENT || mailing.writtenBy().equals(viewer.id());
    }

    private Mailings.Mailing mailing(Calls.Call call, String id, Viewer viewer) {
        return mailings.find(MailingId.of(id))
                .filter(each -> each.callId().equals(call.id()) && visible(each, viewer))
                .orElseThrow(NotFound::new);
    }

    private static @Nullable ApplicationId place(String typed) {
        return typed.matches("[0-9a-f-]{36}") ? ApplicationId.of(typed) : null;
    }

    private Calls.Call found(String call) {
        return calls.find(call).orElseThrow(NotFound::new);
    }
}
