package org.madang.notifications.choosing;

import org.madang.notifications.Mail;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The one page on which somebody says what may be written to them. */
@Controller
class ChoicesController {
    private static final String HERE = "/me/mail";

    private final ChooseMail choose;

    ChoicesController(ChooseMail choose) {
        this.choose = choose;
    }

    @Allow(Action.SIGNED_IN)
    @GetMapping(HERE)
    Answer show(Viewer viewer) {
        var unwanted = choose.unwanted(viewer.id());
        var form = Form.empty();
        for (Mail.Kind kind : ChoicesPage.OPTIONAL) if (!unwanted.contains(kind)) form.with(kind.name(), "yes");
        return Answer.page(new ChoicesPage(form));
    }

    @Allow(Action.SIGNED_IN)
    @PostMapping(HERE)
    Answer choose(Viewer viewer, Form form) {
        for (Mail.Kind kind : ChoicesPage.OPTIONAL) choose.choose(viewer.id(), kind, form.has(kind.name()));
        return Answer.seeOther(HERE).withNotice("notifications.choosing.notice.saved");
    }
}
