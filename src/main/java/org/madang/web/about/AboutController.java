package org.madang.web.about;

import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class AboutController {

    @Allow(Action.PUBLIC)
    @GetMapping("/about")
    Answer about() {
        return Answer.page(new AboutPage("about", 3));
    }

    @Allow(Action.PUBLIC)
    @GetMapping("/accessibility")
    Answer accessibility() {
        return Answer.page(new AboutPage("accessibility", 4));
    }
}
