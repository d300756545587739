package org.madang.demonstration;

import org.madang.identity.Doors;
import org.madang.shared.Language;
import org.madang.web.WebSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells whoever started the program, after its address, whom they may be. */
@Component
class WhomToSignInAs {
    private static final Logger LOG = LoggerFactory.getLogger(WhomToSignInAs.class);

    private final Doors doors;
    private final WebSettings settings;

    WhomToSignInAs(Doors doors, WebSettings settings) {
        this.doors = doors;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void ready() {
        if (!doors.loaded()) return;
        LOG.info("Sign in with one click at {}/demonstration as one of its people:", settings.baseUrl());
        for (Doors.Door door : doors.all()) {
            String name = door.latinName().isEmpty() ? door.printName() : door.latinName();
            LOG.info(
                    "  {} {}",
                    "%-20s".formatted(name),
                    door.words().in(Language.ENGLISH).text());
        }
    }
}
