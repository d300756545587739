package org.madang;

import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where the pages are once they can be opened. */
@Component
final class ReadyLine {
    private static final Logger LOG = LoggerFactory.getLogger(ReadyLine.class);

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            LOG.info(
                    "Madang is open at http://localhost:{}/ after {} s; Ctrl-C closes it.",
                    web.getWebServer().getPort(),
                    Objects.requireNonNull(event.getTimeTaken()).toSeconds());
            var settings = event.getApplicationContext().getEnvironment();
            String operations = settings.getProperty("local.management.port");
            if (operations != null) {
                String address = settings.getProperty("management.server.address", "");
                LOG.info("Health and metrics are at http://{}:{}/health and /metrics.", address, operations);
            }
        }
    }
}
