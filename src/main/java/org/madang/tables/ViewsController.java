package org.madang.tables;

import org.madang.shared.Ids;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.OwnPath;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class ViewsController {
    private static final int LONGEST_NAME = 60;

    private final SavedViews views;

    ViewsController(SavedViews views) {
        this.views = views;
    }

    @Allow(Action.SIGNED_IN)
    @PostMapping("/views")
    Answer save(Form form, Viewer viewer) {
        String address = OwnPath.of(form.value("address"), "");
        if (address.isEmpty()) return Answer.seeOther("/run");
        String name = form.required("name", LONGEST_NAME);
        if (!form.ok()) return Answer.unprocessable(new NameViewPage(form, address));
        return switch (views.save(viewer.id(), path(address), name, address)) {
            case SAVED -> Answer.seeOther(address).withNotice("tables.notice.saved", name);
            case TOO_MANY -> Answer.unprocessable(new NameViewPage(form.error("name", "tables.views.many"), address));
        };
    }

    @Allow(Action.SIGNED_IN)
    @PostMapping("/views/{view}/removal")
    Answer remove(@PathVariable String view, Form form, Viewer viewer) {
        views.remove(viewer.id(), Ids.parse(view));
        return Answer.seeOther(path(OwnPath.of(form.value("address"), "/run"))).withNotice("tables.notice.removed");
    }

    private static String path(String address) {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }
}
