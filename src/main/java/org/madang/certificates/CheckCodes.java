package org.madang.certificates;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/**
 * Makes the codes under which anybody may check a certificate: 80 random bits in the letters and digits that are not
 * taken for each other (Crockford's base 32), in groups for reading aloud.
 */
@Component
class CheckCodes {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final SecureRandom random = new SecureRandom();

    String next() {
        var code = new StringBuilder(CodeText.LENGTH + 3);
        for (int i = 0; i < CodeText.LENGTH; i++) {
            if (i > 0 && i % 4 == 0) code.append('-');
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
