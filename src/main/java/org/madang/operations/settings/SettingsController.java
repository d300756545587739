package org.madang.operations.settings;

import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SettingsController {
    private final Settings settings;

    SettingsController(Settings settings) {
        this.settings = settings;
    }

    @Allow(Action.OPERATE)
    @GetMapping("/operate/settings")
    Answer settings() {
        return Answer.page(new SettingsPage(settings.all(), settings.doubts()));
    }
}
