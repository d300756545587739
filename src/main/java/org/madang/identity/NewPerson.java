package org.madang.identity;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Country;
import org.madang.shared.Language;

/**
 * What is known of a person when they first come.
 *
 * @param email where to write to; null for somebody without an address
 * @param printName the name as it should be printed, in the person's own script
 * @param nameLanguage the language of that name
 * @param latinName the name in Latin letters, or empty
 * @param callMe how the person wants to be addressed, or empty
 * @param title form of address before the name, or empty
 * @param zone by which clock they live; null while nobody has said it
 */
public record NewPerson(
        @Nullable String email,
        String printName,
        Language nameLanguage,
        String latinName,
        String callMe,
        String title,
        @Nullable Country country,
        Language language,
        @Nullable ZoneId zone,
        boolean demonstration) {

    /** Somebody of whom nothing but an address is known yet; the part before the @ stands in for the name. */
    public static NewPerson atAddress(String email, Language language) {
        return new NewPerson(
                email,
                email.substring(0, Math.max(1, email.indexOf('@'))),
                Language.ENGLISH,
                "",
                "",
                "",
                null,
                language,
                null,
                false);
    }
}
