package org.madang.identity.passkeys;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.web.WebSettings;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Checks what a browser brings (Web Authentication Level 3, sections 7.1 and 7.2): the origin, the challenge, that the
 * person was there and was recognised by their device. Which make a device is, is nobody's business, so no attestation.
 */
@Component
class Ceremony {
    /** @param data the attested credential data, which holds the public key */
    record NewKey(byte[] challenge, byte[] credentialId, byte[] data, long signCount) {}

    /** What an answer claims before it is checked. */
    record Claim(byte[] challenge, byte[] credentialId, AuthenticationData answer) {}

    private final ObjectConverter converter = new ObjectConverter();
    private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(converter);
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final Origin origin;
    private final String host;

    Ceremony(WebSettings web) {
        origin = new Origin(web.baseUrl());
        host = URI.create(web.baseUrl()).getHost();
    }

    /** The name under which browsers keep the keys of this site. */
    String host() {
        return host;
    }

    /** @return empty when it is no answer or a wrong one; the challenge is still to be judged */
    Optional<NewKey> register(String json) {
        try {
            RegistrationData data = manager.parseRegistrationResponseJSON(json);
            byte[] challenge = challenge(data.getCollectedClientData());
            manager.verify(
                    data,
                    new RegistrationParameters(property(challenge, data.getCollectedClientData()), null, true, true));
            var authenticator =
                    Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
            var credential = Objects.requireNonNull(authenticator.getAttestedCredentialData());
            return Optional.of(new NewKey(
                    challenge, credential.getCredentialId(), keys.convert(credential), authenticator.getSignCount()));
        } catch (WebAuthnException | JacksonException | NullPointerException | IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    Optional<Claim> read(String json) {
        try {
            AuthenticationData data = manager.parseAuthenticationResponseJSON(json);
            return Optional.of(new Claim(
                    challenge(data.getCollectedClientData()), Objects.requireNonNull(data.getCredentialId()), data));
        } catch (WebAuthnException | JacksonException | NullPointerException | IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    /** @return the new count of signatures, or empty when the signature is wrong */
    Optional<Long> check(Claim claim, byte[] data, long signCount) {
        var record = new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                null,
                null,
                signCount,
                keys.convert(data),
                null,
                null,
                null,
                null);
        try {
            var checked = manager.verify(
                    claim.answer(),
                    new AuthenticationParameters(
                            property(claim.challenge(), claim.answer().getCollectedClientData()),
                            record,
                            null,
                            true,
                            true));
            return Optional.of(
                    Objects.requireNonNull(checked.getAuthenticatorData()).getSignCount());
        } catch (WebAuthnException | JacksonException | NullPointerException | IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    /** On one's own machine the port may be another than the one that was set: a test takes a free one. */
    private ServerProperty property(byte[] challenge, @Nullable CollectedClientData data) {
        Origin told = Objects.requireNonNull(data).getOrigin();
        boolean atHome = host.equals("localhost") && "localhost".equals(told.getHost());
        return new ServerProperty(atHome ? told : origin, host, new DefaultChallenge(challenge));
    }

    private static byte[] challenge(@Nullable CollectedClientData data) {
        return Objects.requireNonNull(data).getChallenge().getValue();
    }
}
