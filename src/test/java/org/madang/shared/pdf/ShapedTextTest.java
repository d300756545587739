package org.madang.shared.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madang.shared.Language;
import org.openpdf.text.pdf.PRTokeniser;
import org.openpdf.text.pdf.PdfContentParser;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfString;

class ShapedTextTest {
    private static final String KHMER =
            "ខ្ញុំចង់ធ្វើភាពយន្តមួយអំពីផ្លូវអំបិលពីកំពតទៅភ្នំពេញហើយអំពីមនុស្សដែលដើរតាមផ្លូវនោះជារៀងរាល់ឆ្នាំ";

    private static Certificate certificate(String name, String nameLanguage, String latinName) {
        return new Certificate(
                Language.ENGLISH,
                "Certificate of completion",
                "This certifies that",
                name,
                new Language(nameLanguage),
                latinName,
                "has completed the track “Film” of the Cultural Expert Training, edition 2021.",
                List.of(new Certificate.Fact("Sessions", "19 of 20")),
                List.of(
                        new Certificate.Signature("Cambodia Film Commission", "Sok Vannak", "Director"),
                        new Certificate.Signature("부산국제교류재단", "이서연", "")),
                "CT-2021-0007",
                "Check this certificate",
                "https://madang.example/c/6yq2Vg8yRkG5p0mXwQ1t",
                "20 January 2022");
    }

    /** What a reader that copies or searches is given: the text that each drawn run declares to be. */
    private static String text(byte[] pdf, int page) throws IOException {
        var parser = new PdfContentParser(new PRTokeniser(new PdfReader(pdf).getPageContent(page)));
        var text = new StringBuilder();
        for (List<PdfObject> operands = parser.parse(new ArrayList<>());
                !operands.isEmpty();
                operands = parser.parse(new ArrayList<>())) {
            if (operands.size() == 3
                    && operands.get(2).toString().equals("BDC")
                    && operands.get(1) instanceof PdfDictionary said
                    && said.get(new PdfName("ActualText")) instanceof PdfString actual) {
                text.append(actual.toUnicodeString());
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "km, សុភា រតនៈ, Sophea Ratanak",
        "km, ស្រីមុំ ច័ន្ទធី, Sreymom Chanthy",
        "lo, ນາງ ບົວຄຳ ພົມມະຈັນ, Bouakham Phommachan",
        "lo, ນ້ຳຝົນ, Namfon",
        "kn, ಮೀರಾ ಕೃಷ್ಣಮೂರ್ತಿ, Meera Krishnamurthy",
        "hi, प्रज्ञा क्षीरसागर, Pragya Kshirsagar",
        "ko, 김하늘, Kim Haneul",
        "ko, 뷁쉙 붙임, Bwelk",
        "my, မြင့်မြင့်ခင် ကြွယ်, Myint Myint Khin Kywe",
        "th, น้ำผึ้ง ศรีสุข, Namphueng Srisuk",
        "vi, Nguyễn Thị Ánh Tuyết, ''",
        "fil, Ma. Niña Peñaflorida-Yñiguez, ''",
    })
    void a_name_comes_out_of_the_certificate_as_it_went_in(String language, String name, String latin)
            throws IOException {
        assertThat(Typefaces.missing(name)).isEmpty();
        byte[] pdf = CertificatePdf.render(certificate(name, language, latin));
        assertThat(text(pdf, 1)).contains(name).contains(latin).contains("Certificate of completion");
        assertThat(pdf.length).isLessThan(120_000);
    }

    @Test
    void the_certificate_tells_its_title_language_and_structure() throws IOException {
        var reader = new PdfReader(CertificatePdf.render(certificate("សុភា", "km", "Sophea")));
        assertThat(reader.getNumberOfPages()).isEqualTo(1);
        assertThat(reader.getInfo().get("Title")).isEqualTo("Certificate of completion · សុភា");
        assertThat(reader.getCatalog().get(PdfName.LANG)).hasToString("en");
        assertThat(reader.getCatalog().get(new PdfName("StructTreeRoot"))).isNotNull();
        assertThat(reader.getPageSizeWithRotation(1).getWidth()).isGreaterThan(800);
    }

    @Test
    void shaping_joins_what_belongs_together() {
        var type = new Typesetter();
        // a coeng stacks under its consonant, a conjunct takes the place of one letter
        assertThat(type.width("ខ្មែ", Face.SERIF, 20)).isLessThan(type.width("ខមែ", Face.SERIF, 20));
        assertThat(type.width("क्ष", Face.SERIF, 20)).isLessThan(type.width("कष", Face.SERIF, 20));
        assertThat(type.width("ກິ້", Face.SERIF, 20)).isEqualTo(type.width("ກ", Face.SERIF, 20));
    }

    @Test
    void text_without_spaces_is_broken_between_words() {
        var type = new Typesetter();
        List<String> lines = type.lines(KHMER, Face.SERIF, 12, 160);
        assertThat(lines).hasSizeGreaterThan(2);
        assertThat(String.join("", lines)).isEqualTo(KHMER);
        assertThat(lines)
                .allSatisfy(line -> assertThat(type.width(line, Face.SERIF, 12)).isLessThanOrEqualTo(160));
        // no line starts with a sign that belongs to the letter before it
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(Character.isLetter(line.codePointAt(0))).isTrue());
    }

    @Test
    void korean_words_stay_whole() {
        List<String> lines = new Typesetter().lines("위 사람은 과정을 성실히 이수하였기에 이 증서를 드립니다.", Face.SERIF, 14, 90);
        assertThat(Arrays.asList(String.join(" ", lines).split(" "))).contains("이수하였기에");
    }

    @Test
    void a_document_runs_over_pages_and_mixes_scripts() throws IOException {
        var paragraph = new TextDocument.Paragraph(KHMER + " — the salt road, “소금길”, ນ້ຳ.");
        byte[] pdf = DocumentPdf.render(new TextDocument(
                "The Salt Road · ផ្លូវអំបិល",
                Language.ENGLISH,
                "Team Kampot",
                List.of(
                        new TextDocument.Title("The Salt Road"),
                        new TextDocument.Subtitle("ផ្លូវអំបិល"),
                        new TextDocument.Heading("Synopsis"),
                        new TextDocument.Paragraph((KHMER + "\n").repeat(40)),
                        paragraph,
                        new TextDocument.Entry("Camera and sound, 12 days", "USD 4,800"))));
        var reader = new PdfReader(pdf);
        assertThat(reader.getNumberOfPages()).isGreaterThan(1);
        String last = text(pdf, reader.getNumberOfPages());
        assertThat(last).contains("소금길").contains("USD 4,800");
    }

    @Test
    void says_what_no_font_can_draw() {
        assertThat(Typefaces.missing("Madang 마당 ຕະຫຼາດ")).isEmpty();
        assertThat(Typefaces.missing("abc \u16A0\u16A0")).isEqualTo("\u16A0");
    }
}
