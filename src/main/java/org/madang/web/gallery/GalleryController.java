package org.madang.web.gallery;

import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class GalleryController {

    @Allow(Action.PUBLIC)
    @GetMapping("/gallery")
    Answer gallery() {
        return Answer.page(new GalleryPage());
    }

    @Allow(Action.PUBLIC)
    @GetMapping("/gallery/scripts")
    Answer scripts() {
        return Answer.page(new ScriptsPage());
    }
}
