package org.madang.certificates;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

public record CertificateMoved(
        CertificateId certificate,
        @Nullable CertificateState before,
        CertificateState after,
        PersonId actor,
        @Nullable UUID actingFor,
        @Nullable String reason)
        implements Transition {
    @Override
    public String object() {
        return "certificate";
    }

    @Override
    public UUID objectId() {
        return certificate.value();
    }

    @Override
    public @Nullable String from() {
        return before == null ? null : before.name();
    }

    @Override
    public String to() {
        return after.name();
    }
}
