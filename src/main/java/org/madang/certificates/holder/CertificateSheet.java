package org.madang.certificates.holder;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.madang.shared.Format;
import org.madang.shared.Language;
import org.madang.shared.pdf.Certificate;
import org.madang.shared.pdf.CertificatePdf;
import org.madang.shared.text.Messages;
import org.madang.web.Screen;
import org.madang.web.WebSettings;
import org.springframework.stereotype.Component;

/** Lays out the sheet of an issued certificate in a language of the interface. */
@Component
class CertificateSheet {
    private final Messages messages;
    private final WebSettings settings;

    CertificateSheet(Messages messages, WebSettings settings) {
        this.messages = messages;
        this.settings = settings;
    }

    byte[] render(HolderQueries.Held held, List<HolderQueries.Signed> signed, Language reader) {
        Language language = Screen.LANGUAGES.contains(reader) ? reader : Language.ENGLISH;
        var format = new Format(language, HolderQueries.SECRETARIAT);
        LocalDate issued = Objects.requireNonNull(held.issuedOn());
        return CertificatePdf.render(new Certificate(
                language,
                messages.say(language, "certificates.sheet.heading"),
                messages.say(language, "certificates.sheet.certifies"),
                held.printName(),
                held.nameLanguage(),
                held.latinName().equals(held.printName()) ? "" : held.latinName(),
                messages.say(
                        language,
                        "certificates.sheet.statement",
                        held.trackTitle().in(language).text(),
                        held.programmeTitle().in(language).text(),
                        held.editionLabel()),
                List.of(
                        new Certificate.Fact(
                                messages.say(language, "certificates.one.dates"),
                                format.range(held.startsOn(), held.endsOn())),
                        new Certificate.Fact(
                                messages.say(language, "certificates.sheet.units"),
                                messages.say(language, "certificates.sheet.of", held.credited(), held.expected()))),
                signed.stream()
                        .map(one -> new Certificate.Signature(
                                one.institution().in(language).text(), one.signatory(), ""))
                        .toList(),
                messages.say(language, "certificates.sheet.number", held.number()),
                messages.say(language, "certificates.sheet.check", held.code()),
                settings.baseUrl() + "/check/" + held.code(),
                messages.say(language, "certificates.sheet.issued", format.date(issued))));
    }
}
