package org.madang.certificates;

import java.util.UUID;
import org.madang.shared.Id;
import org.madang.shared.Ids;

/** One person's certificate for one track. */
public record CertificateId(UUID value) implements Id {
    public static CertificateId of(String text) {
        return new CertificateId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
