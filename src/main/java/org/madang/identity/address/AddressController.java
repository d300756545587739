package org.madang.identity.address;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.madang.database.Db;
import org.madang.identity.signin.Address;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class AddressController {
    private static final String PATH = "/me/address";

    private final Db db;
    private final AskForAddress ask;
    private final ChangeAddress change;

    AddressController(Db db, AskForAddress ask, ChangeAddress change) {
        this.db = db;
        this.ask = ask;
        this.change = change;
    }

    @Allow(Action.SIGNED_IN)
    @GetMapping(PATH)
    Answer show(Viewer viewer) {
        return Answer.page(page(viewer, Form.empty()));
    }

    @Allow(value = Action.SIGNED_IN, fresh = true, proved = true)
    @PostMapping(PATH)
    Answer ask(Viewer viewer, Form form, HttpServletRequest request) {
        var wished = Address.parse(form.value("email"));
        if (wished.isEmpty()) return refused(viewer, form.error("email", "identity.email.wrong"));
        return switch (ask.ask(viewer.id(), wished.get(), request.getHeader("User-Agent"))) {
            case AskForAddress.Outcome.Asked asked ->
                Answer.page(new AddressCodePage(wished.get().text(), AskForAddress.GOOD_FOR.toMinutes(), Form.empty()));
            case AskForAddress.Outcome.HasItAlready already ->
                refused(viewer, form.error("email", "identity.address.already"));
            case AskForAddress.Outcome.TooOften(Duration wait) ->
                refused(
                        viewer,
                        form.error(
                                "email",
                                "identity.signin.wait",
                                Math.max(1, wait.plusSeconds(59).toMinutes())));
        };
    }

    @Allow(value = Action.SIGNED_IN, fresh = true, proved = true)
    @PostMapping("/me/address/code")
    Answer change(Viewer viewer, Form form, HttpServletRequest request) {
        String email = Address.parse(form.value("email")).map(Address::text).orElse("");
        return switch (change.change(viewer.id(), form.value("code"), request.getHeader("User-Agent"))) {
            case ChangeAddress.Outcome.Changed(var now) ->
                Answer.seeOther(PATH).withNotice("identity.notice.addressChanged", now);
            case ChangeAddress.Outcome.WrongOrOld wrong ->
                Answer.unprocessable(new AddressCodePage(
                        email, AskForAddress.GOOD_FOR.toMinutes(), form.error("code", "identity.code.wrong")));
        };
    }

    private Answer refused(Viewer viewer, Form form) {
        return Answer.unprocessable(page(viewer, form));
    }

    private AddressPage page(Viewer viewer, Form form) {
        return new AddressPage(
                db.sql("select coalesce(email, '') from identity_person where id = :person")
                        .param("person", viewer.id())
                        .one(String.class),
                db.sql(
                                "select email from identity_address where person_id = :person order by added_at desc, email limit 50")
                        .param("person", viewer.id())
                        .list(String.class),
                form);
    }
}
