package org.madang.identity;

import org.madang.identity.sessions.Secrets;
import org.springframework.stereotype.Component;

/** Makes the secrets of links that open one thing without a password. */
@Component
public class SecretLinks {
    private final Secrets secrets;

    SecretLinks(Secrets secrets) {
        this.secrets = secrets;
    }

    /** 192 random bits, safe in addresses; to be known to whoever gets the link and to nobody else. */
    public String secret() {
        return secrets.token();
    }

    /** What is kept of a secret: who reads the table cannot open the link with it. */
    public byte[] mark(String secret) {
        return secrets.hmac("link " + secret);
    }
}
