package org.madang.identity.merging;

import org.jspecify.annotations.Nullable;
import org.madang.shared.PersonId;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class PairsController {
    private static final String LIST = "/people/pairs";
    private static final String APART = LIST + "?apart=yes";

    private final PairQueries queries;
    private final TellApart tellApart;

    PairsController(PairQueries queries, TellApart tellApart) {
        this.queries = queries;
        this.tellApart = tellApart;
    }

    @Allow(Action.MERGE_PEOPLE)
    @GetMapping(LIST)
    Answer pairs(Form asked) {
        boolean apart = asked.value("apart").equals("yes");
        var pairs = queries.page(apart, after(asked, 0), after(asked, 1));
        String next = null;
        if (pairs.size() > PairQueries.PAGE) {
            pairs = pairs.subList(0, PairQueries.PAGE);
            var last = pairs.getLast();
            next = (apart ? APART + "&" : LIST + "?") + "after=" + last.one() + "." + last.other();
        }
        return Answer.page(new PairsPage(pairs, apart, next));
    }

    private static @Nullable PersonId after(Form asked, int part) {
        String[] both = asked.value("after").split("\\.", 3);
        if (both.length != 2) return null;
        try {
            return new PersonId(java.util.UUID.fromString(both[part]));
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    @Allow(value = Action.MERGE_PEOPLE, in = "person")
    @PostMapping("/people/{person}/merging/apart")
    Answer tell(@PathVariable String person, Form form, Viewer viewer) {
        var outcome = tellApart.tell(PersonId.of(person), PersonId.of(form.value("other")), viewer.id());
        return switch (outcome) {
            case TellApart.Outcome.TwoPeople two -> Answer.seeOther(LIST).withNotice("identity.pairs.notice.two");
            case TellApart.Outcome.SaidBefore before -> Answer.seeOther(LIST).withNotice("identity.pairs.notice.two");
            case TellApart.Outcome.NoSuchPair gone -> Answer.seeOther(LIST).withNotice("identity.pairs.notice.gone");
            case TellApart.Outcome.OpenAgain again -> Answer.seeOther(LIST);
        };
    }

    @Allow(value = Action.MERGE_PEOPLE, in = "person")
    @PostMapping("/people/{person}/merging/proposal")
    Answer forget(@PathVariable String person, Form form, Viewer viewer) {
        var outcome = tellApart.forget(PersonId.of(person), PersonId.of(form.value("other")), viewer.id());
        return switch (outcome) {
            case TellApart.Outcome.OpenAgain again -> Answer.seeOther(APART).withNotice("identity.pairs.notice.again");
            case TellApart.Outcome.NoSuchPair gone -> Answer.seeOther(APART).withNotice("identity.pairs.notice.gone");
            case TellApart.Outcome.TwoPeople two -> Answer.seeOther(APART);
            case TellApart.Outcome.SaidBefore before -> Answer.seeOther(APART);
        };
    }
}
