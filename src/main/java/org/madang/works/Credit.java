package org.madang.works;

import org.jspecify.annotations.Nullable;
import org.madang.shared.Language;
import org.madang.shared.PersonId;

/**
 * One line of the credits.
 *
 * @param person null for somebody who is not known here; then the name stands alone
 * @param name as it is to be printed, in the script of {@code nameLanguage}
 */
public record Credit(@Nullable PersonId person, String name, Language nameLanguage, CreditRole role) {
    public static Credit of(PersonId person, String name, Language nameLanguage, CreditRole role) {
        return new Credit(person, name.strip(), nameLanguage, role);
    }

    public static Credit plain(String name, Language nameLanguage, CreditRole role) {
        return new Credit(null, name.strip(), nameLanguage, role);
    }
}
