package org.madang.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Somebody at a browser, who knows a page by its words: labels, links, buttons and what stands there. */
final class Somebody {
    private final Page page;

    Somebody(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    Somebody signIn(String latinName) {
        open("/demonstration");
        return press("Sign in as " + latinName);
    }

    /** Chooses the language of the pages, as the switch in the frame does. */
    Somebody read(String language) {
        String token = page.locator("input[name=_csrf]").first().inputValue();
        page.context()
                .request()
                .post(
                        "/language",
                        RequestOptions.create()
                                .setMaxRedirects(0)
                                .setForm(FormData.create().set("_csrf", token).set("to", language)));
        page.reload();
        assertThat(page.locator("html")).hasAttribute("lang", language);
        return this;
    }

    Somebody open(String path) {
        var answer = page.navigate(path);
        if (answer != null && answer.status() >= 400)
            throw new AssertionError(path + " was answered with " + answer.status());
        return this;
    }

    Somebody follow(String link) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(link)).first().click();
        return this;
    }

    Somebody follow(Pattern link) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(link)).first().click();
        return this;
    }

    Somebody press(String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .click();
        return this;
    }

    Somebody press(Pattern button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button)).click();
        return this;
    }

    Somebody write(String label, String text) {
        field(label).fill(text);
        return this;
    }

    Somebody choose(String label, String option) {
        field(label).selectOption(option);
        return this;
    }

    /** Presses the words beside the box, as people do. */
    Somebody tick(String label) {
        page.getByText(label, new Page.GetByTextOptions().setExact(true))
                .and(page.locator("label"))
                .click();
        return this;
    }

    /** Opens what is folded away, unless it stands open already. */
    Somebody unfold(String summary) {
        Locator folded = page.locator("details").filter(new Locator.FilterOptions().setHas(
                page.locator("summary").getByText(summary, new Locator.GetByTextOptions().setExact(true))));
        if (folded.first().getAttribute("open") == null) folded.first().locator("summary").click();
        return this;
    }

    Somebody attach(String label, Path file) {
        field(label).setInputFiles(file);
        return this;
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .and(page.locator(":not([type=checkbox])"));
    }

    Somebody sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
        return this;
    }

    Somebody sees(Pattern text) {
        assertThat(page.getByText(text).first()).isVisible();
        return this;
    }

    Somebody seesHeading(String text) {
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(text))
                        .first())
                .isVisible();
        return this;
    }

    Somebody isAt(Pattern address) {
        assertThat(page).hasURL(address);
        return this;
    }

    void photograph(Path file) {
        page.screenshot(new ScreenshotOptions().setPath(file).setFullPage(true));
    }
}
