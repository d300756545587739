package org.madang.identity.privacy;

import org.madang.shared.HourlyRound;
import org.springframework.stereotype.Component;

/** Looks whose time has come; on several nodes each person is let go by one of them. */
@Component
class Farewell extends HourlyRound {
    private final LetGo letGo;

    Farewell(LetGo letGo) {
        super("farewell", 1);
        this.letGo = letGo;
    }

    @Override
    protected void round() {
        while (letGo.nextDue().isPresent()) {
            // one transaction a person
        }
    }
}
