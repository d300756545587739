package org.madang.demonstration.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.madang.shared.Language;
import org.madang.shared.pdf.DocumentPdf;
import org.madang.shared.pdf.TextDocument;
import org.madang.shared.pdf.TextDocument.Block;

/**
 * A proposal for a film in English and Khmer, as text and as a PDF.
 *
 * @param sections logline, synopsis, statement, schedule, budget; the first two also with {@code -km}
 */
public record FilmProposal(
        String slug,
        String title,
        String titleInKhmer,
        String team,
        String length,
        Map<String, String> sections,
        MadeFile pdf) {

    private static final List<String> LANGUAGES_OF_LOGLINE = List.of("logline", "logline-km");

    /** All three proposals. */
    public static List<FilmProposal> all(Path cache) {
        return TextParts.read("proposals.md").stream()
                .map(part -> make(part, cache))
                .toList();
    }

    public String logline() {
        return sections.getOrDefault("logline", "");
    }

    public String loglineInKhmer() {
        return sections.getOrDefault("logline-km", "");
    }

    public String synopsis() {
        return sections.getOrDefault("synopsis", "");
    }

    public String synopsisInKhmer() {
        return sections.getOrDefault("synopsis-km", "");
    }

    /** The sum of the budget in US dollars. */
    static long total(String budget) {
        return budget.lines().mapToLong(line -> Long.parseLong(half(line, 1))).sum();
    }

    private static FilmProposal make(TextParts.Part part, Path cache) {
        String slug = part.title().toLowerCase(Locale.ROOT).replace(' ', '-');
        return new FilmProposal(
                slug,
                part.title(),
                part.value("khmer"),
                part.value("team"),
                part.value("length"),
                part.sections(),
                MadeFile.once(
                        cache,
                        slug + ".pdf",
                        "application/pdf",
                        target -> Files.write(target, DocumentPdf.render(document(part)))));
    }

    private static TextDocument document(TextParts.Part part) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new TextDocument.Title(part.title()));
        blocks.add(new TextDocument.Subtitle(part.value("khmer")));
        blocks.add(new TextDocument.Paragraph(part.value("length") + " · " + part.value("team")));
        heading(blocks, "Logline · ចំណុចស្នូល");
        LANGUAGES_OF_LOGLINE.forEach(name -> paragraphs(blocks, part.section(name)));
        heading(blocks, "Synopsis");
        paragraphs(blocks, part.section("synopsis"));
        heading(blocks, "សេចក្តីសង្ខេប");
        paragraphs(blocks, part.section("synopsis-km"));
        heading(blocks, "Director’s statement");
        paragraphs(blocks, part.section("statement"));
        heading(blocks, "Schedule");
        entries(blocks, part.section("schedule"));
        heading(blocks, "Budget, US dollars");
        part.section("budget")
                .lines()
                .forEach(line ->
                        blocks.add(new TextDocument.Entry(half(line, 0), money(Long.parseLong(half(line, 1))))));
        blocks.add(new TextDocument.Entry("Total", money(total(part.section("budget")))));
        blocks.add(new TextDocument.Paragraph(
                "A demonstration proposal: the film, the team and the figures are invented."));
        return new TextDocument(
                part.title() + " · " + part.value("khmer"), Language.ENGLISH, part.value("team"), blocks);
    }

    private static void heading(List<Block> blocks, String text) {
        blocks.add(new TextDocument.Heading(text));
    }

    private static void paragraphs(List<Block> blocks, String text) {
        for (String paragraph : text.split("\n\n")) {
            blocks.add(new TextDocument.Paragraph(paragraph));
        }
    }

    private static void entries(List<Block> blocks, String text) {
        text.lines().forEach(line -> blocks.add(new TextDocument.Entry(half(line, 0), half(line, 1))));
    }

    private static String half(String line, int which) {
        return line.split("\\|")[which].strip();
    }

    private static String money(long dollars) {
        return String.format(Locale.ENGLISH, "%,d", dollars);
    }
}
