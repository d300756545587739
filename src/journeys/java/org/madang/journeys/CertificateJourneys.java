package org.madang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.Page.GetByRoleOptions;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A graduate takes the certificate home, and anybody can check that it is true. */
@Journey
class CertificateJourneys {
    @Test
    void a_certificate_is_downloaded_and_checked(Windows windows) {
        downloadAndCheck(windows.enter("Sok Dara"), windows.visitor());
    }

    @Test
    void neither_needs_scripts(Windows windows) {
        downloadAndCheck(windows.enterWithoutScripts("Sok Dara"), windows.visitor(360, false));
    }

    private static void downloadAndCheck(Somebody graduate, Somebody visitor) {
        graduate.open("/certificates").follow(Pattern.compile("Cambodia")).seesHeading("Certificate");
        var link = graduate.page().getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Download the certificate (PDF)"));
        var sheet = graduate.page().context().request().get(link.getAttribute("href"));
        assertThat(sheet.status()).isEqualTo(200);
        assertThat(sheet.headers().get("content-type")).isEqualTo("application/pdf");
        assertThat(new String(sheet.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");

        String check = graduate.page().locator("main a[href^='/check/']").getAttribute("href");
        visitor.open("/check").write("Code", check.substring("/check/".length())).press("Check");
        visitor.sees("សុខ ដារា").sees("Sok Dara");
    }
}
