package org.madang.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfWriter;

/** A work from its first title to its public page, and the works that visitors read and watch. */
@Journey
class WorksJourneys {
    private static final String TITLE = "The ferry that waited";

    @Test
    void a_proposal_needs_two_keys_and_gets_a_page(Windows windows) throws IOException {
        var maker = windows.enter("Van Sreypich");
        maker.open("/this-week").follow("Track").follow("All works of this track, drafts included");
        maker.unfold("Start a work").tick("Film proposal")
                .choose("Whose work is it?", "Team A")
                .choose("Language it is made in", "English")
                .write("Title", TITLE)
                .press("Start this work")
                .sees("The work is started.");
        maker.attach("File", proposal()).press("Send the file").sees("is stored");
        maker.write("Synopsis in English", "A ferryman on the Mekong keeps his boat for one last passenger.")
                .press("Save the texts")
                .sees("The texts are saved.");
        maker.choose("Somebody of this track (optional)", "វ៉ាន់ ស្រីពេជ្រ (Van Sreypich)")
                .press("Add to the credits")
                .sees("The credits are saved.");
        maker.press("Hand in this work").sees("Handed in. Both institutions have been asked.");

        var partner = windows.enter("Yim Chantara");
        String seal = decide(partner, "The other institution has not decided yet.");
        var operator = windows.enter("Lee Doyun");
        assertThat(decide(operator, "Both institutions have approved this version."))
                .isEqualTo(seal);

        var officer = windows.enter("Kim Haneul");
        officer.open("/works/waiting")
                .follow(TITLE)
                .tick("CC BY 4.0")
                .tick("Everybody who made this work or appears in it agrees to its publication under this licence.")
                .press("Publish")
                .sees("Published as PW-KH-");

        var visitor = windows.visitor();
        visitor.open("/showcase").follow(TITLE).seesHeading(TITLE).sees("This is the public card of a film proposal.");
        assertThat(visitor.page().getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Download the proposal")))
                .hasCount(0);
    }

    private static String decide(Somebody holder, String said) {
        holder.open("/works/waiting").follow(TITLE).sees(TITLE);
        String seal = holder.page().locator("input[name=manifest]").inputValue();
        holder.tick("Approve this version").press("Record this decision").sees(said);
        return seal;
    }

    private static Path proposal() throws IOException {
        Path file = Files.createDirectories(Path.of("target", "journeys-files")).resolve("proposal.pdf");
        try (var document = new Document()) {
            PdfWriter.getInstance(document, Files.newOutputStream(file));
            document.open();
            document.add(new Paragraph(TITLE));
        }
        return file;
    }

    @Test
    void a_visitor_watches_a_film(Windows windows) {
        var visitor = windows.visitor(360, true);
        first(visitor, "Dance film");
        Object seconds = visitor.page().evaluate("""
                async () => {
                  const film = document.querySelector('video');
                  film.muted = true;
                  await film.play();
                  await new Promise(done => film.addEventListener('timeupdate', () => film.currentTime > 0.3 && done()));
                  return film.videoWidth > 0 ? film.currentTime : 0;
                }""");
        assertThat(((Number) seconds).doubleValue()).isPositive();
    }

    @Test
    void a_visitor_downloads_a_book(Windows windows) {
        var visitor = windows.visitor();
        first(visitor, "Book");
        var link = visitor.page()
                .getByRole(AriaRole.LINK, new GetByRoleOptions().setName(Pattern.compile("^Download the book")));
        var book = visitor.page().context().request().get(link.getAttribute("href"));
        assertThat(book.status()).isEqualTo(200);
        assertThat(book.headers().get("content-type")).isEqualTo("application/epub+zip");
        assertThat(new String(book.body(), 30, 28, StandardCharsets.US_ASCII)).isEqualTo("mimetypeapplication/epub+zip");
    }

    @Test
    void a_visitor_reads_a_narrative_without_scripts(Windows windows) {
        var visitor = windows.visitor(360, false);
        first(visitor, "Narrative");
        String text = visitor.page().locator("article .prose").first().innerText();
        assertThat(text.split("\\s+")).hasSizeGreaterThan(60);
    }

    private static void first(Somebody visitor, String kind) {
        visitor.open("/showcase").choose("Kind", kind).press("Show these");
        visitor.page().locator("main .grid h3 a").first().click();
        assertThat(visitor.page().getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .isVisible();
        visitor.isAt(Pattern.compile("/showcase/[^?]+$"));
    }
}
