package org.madang.certificates.check;

import java.util.List;
import org.madang.certificates.CodeText;
import org.madang.certificates.holder.HolderQueries;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Anybody with a certificate in hand may ask whether it is true. */
@Controller
class CheckController {
    private final HolderQueries queries;

    CheckController(HolderQueries queries) {
        this.queries = queries;
    }

    @Allow(Action.PUBLIC)
    @GetMapping("/check")
    Answer ask(@RequestParam(defaultValue = "") String code) {
        return code.isBlank() ? Answer.page(new CheckPage("", null, List.of())) : check(code);
    }

    @Allow(Action.PUBLIC)
    @GetMapping("/check/{code}")
    Answer check(@PathVariable String code) {
        String typed = code.length() > 60 ? code.substring(0, 60) : code;
        var read = CodeText.read(typed);
        if (read == null) return Answer.withStatus(404, new CheckPage(typed, null, List.of()));
        var found = queries.byCode(read);
        if (found.isEmpty()) return Answer.withStatus(404, new CheckPage(typed, null, List.of()));
        return Answer.page(new CheckPage(
                read, found.getFirst(), queries.signed(found.getFirst().id())));
    }
}
