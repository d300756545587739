package org.madang.shared.pdf;

import java.util.List;
import org.madang.shared.Language;

/**
 * Everything that stands on a certificate, already in the language of the certificate.
 *
 * @param heading such as "Certificate of completion"
 * @param certifies the words before the name
 * @param name as the person writes it, in the person's own script
 * @param latinName empty when the name is in Latin letters already
 * @param statement what the person has done: programme, track, edition, as sentences
 * @param facts such as dates, sessions, hours
 * @param signatures the institutions that answer for it, two as a rule
 * @param number as printed, with its label
 * @param checkHint the words beside the code
 * @param checkUrl the address that the code holds
 * @param issued the date of issue, with its label
 */
public record Certificate(
        Language language,
        String heading,
        String certifies,
        String name,
        Language nameLanguage,
        String latinName,
        String statement,
        List<Fact> facts,
        List<Signature> signatures,
        String number,
        String checkHint,
        String checkUrl,
        String issued) {

    public record Fact(String label, String value) {}

    /** @param title of the person who signs, may be empty */
    public record Signature(String institution, String signatory, String title) {}
}
