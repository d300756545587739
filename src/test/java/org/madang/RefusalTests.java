package org.madang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.madang.shared.CannotStart;
import org.springframework.boot.web.server.PortInUseException;

class RefusalTests {
    @Test
    void theSentenceIsFoundHoweverDeepItLies() {
        Throwable failure =
                new IllegalStateException(new IllegalStateException(new CannotStart("The folder is gone.")));
        assertThat(Refusal.sentence(failure)).contains("The folder is gone.");
    }

    @Test
    void aPortTakenMeanwhileIsASentenceToo() {
        assertThat(Refusal.sentence(new PortInUseException(8080)))
                .get()
                .asString()
                .contains("Port 8080");
    }

    @Test
    void whoAsksForAPortOfRootIsToldSo() {
        assertThat(Refusal.portTaken(80)).startsWith("Port 80 may be opened by root alone or is taken");
        assertThat(Refusal.portTaken(1024)).startsWith("Port 1024 is already taken by another program;");
    }

    @Test
    void aBugKeepsItsTrace() {
        assertThat(Refusal.sentence(new IllegalStateException("a bug"))).isEmpty();
    }
}
