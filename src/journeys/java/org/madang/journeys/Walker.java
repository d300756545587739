package org.madang.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.assertj.core.api.Assertions;
import org.madang.shared.Language;
import org.madang.shared.text.Messages;

/** Somebody who reads in one language at one width, and whose words are looked up by their keys: one way for all languages. */
final class Walker {
    private final Somebody somebody;
    private final Messages messages;
    private final Language language;

    Walker(Somebody somebody, Messages messages, String language) {
        this.somebody = somebody;
        this.messages = messages;
        this.language = new Language(language);
    }

    Page page() {
        return somebody.page();
    }

    String say(String key, Object... arguments) {
        return messages.say(language, key, arguments);
    }

    /** Opens a page, which has to be in the language and as wide as the window. */
    Walker open(String path) {
        somebody.open(path);
        return fits();
    }

    Walker follow(Locator link) {
        link.first().click();
        return fits();
    }

    Walker follow(String key) {
        return follow(page().getByRole(AriaRole.LINK, new GetByRoleOptions().setName(say(key)).setExact(true)));
    }

    Walker press(String key, Object... arguments) {
        page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(say(key, arguments)).setExact(true))
                .first()
                .click();
        return fits();
    }

    Walker write(String key, String text) {
        page().getByLabel(say(key)).first().fill(text);
        return this;
    }

    /** Types a day into its three fields. */
    Walker day(String name, LocalDate day) {
        fill(name + "-day", String.valueOf(day.getDayOfMonth()));
        fill(name + "-month", String.valueOf(day.getMonthValue()));
        return fill(name + "-year", String.valueOf(day.getYear()));
    }

    /** Types into the field of that name, where its words stand for more than one. */
    Walker fill(String name, String text) {
        page().locator("[name='" + name + "']:not([type=hidden])").fill(text);
        return this;
    }

    /** Presses the words beside the box, as people do. */
    Walker tick(String name, String value) {
        var box = page().locator("input[name=" + name + "][value='" + value + "']");
        page().locator("label[for='" + box.getAttribute("id") + "']").click();
        return this;
    }

    Walker sees(String key, Object... arguments) {
        return seesText(say(key, arguments));
    }

    Walker seesText(String text) {
        assertThat(page().locator("main").getByText(text).first()).isVisible();
        return this;
    }

    Walker doesNotSee(String text) {
        assertThat(page().locator("main").getByText(text)).hasCount(0);
        return this;
    }

    Walker seesHeading(String key, Object... arguments) {
        assertThat(page().getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(say(key, arguments)))
                        .first())
                .isVisible();
        return this;
    }

    private Walker fits() {
        assertThat(page().locator("html")).hasAttribute("lang", language.tag());
        Object over = page().evaluate(
                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assertions.assertThat(((Number) over).intValue()).as(page().url()).isZero();
        return this;
    }
}
