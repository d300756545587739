package org.madang.works.workspace;

import org.madang.shared.Language;
import org.madang.web.Screen;
import org.madang.works.Finding;

/** Puts a finding into words. */
final class Findings {
    private Findings() {}

    static String say(Screen s, Finding finding) {
        Object[] arguments = finding.arguments().stream()
                .map(argument -> argument instanceof Language language ? s.f().language(language) : argument)
                .toArray();
        return s.t(finding.key(), arguments);
    }
}
