package org.madang.notifications.choosing;

import org.madang.notifications.OneClick;
import org.madang.shared.NotFound;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The page behind the link in a mail that may be switched off. Opening it changes nothing, since mail scanners open links
 * too; it tells nobody whose link it is.
 */
@Controller
class WayOutController {
    private static final String HERE = OneClick.PATH + "{token}";

    private final WaysOut ways;
    private final ChooseMail choose;

    WayOutController(WaysOut ways, ChooseMail choose) {
        this.ways = ways;
        this.choose = choose;
    }

    @Allow(Action.PUBLIC)
    @GetMapping(HERE)
    Answer open(@PathVariable String token) {
        var way = way(token);
        return Answer.page(new WayOutPage(token, way.kind(), way.unwanted()));
    }

    /** What a mail program sends is answered at once, for it follows no redirection (RFC 8058 section 3.1). */
    @Allow(Action.PUBLIC)
    @PostMapping(HERE)
    Answer off(@PathVariable String token, Form form) {
        var way = way(token);
        choose.choose(way.person(), way.kind(), false);
        return form.has("here")
                ? Answer.seeOther(OneClick.PATH + token)
                : Answer.page(new WayOutPage(token, way.kind(), true));
    }

    @Allow(Action.PUBLIC)
    @PostMapping(HERE + "/end")
    Answer on(@PathVariable String token) {
        var way = way(token);
        choose.choose(way.person(), way.kind(), true);
        return Answer.seeOther(OneClick.PATH + token).withNotice("notifications.choosing.notice.again");
    }

    private WaysOut.Way way(String token) {
        return ways.find(token).orElseThrow(NotFound::new);
    }
}
