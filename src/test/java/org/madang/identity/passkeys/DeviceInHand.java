package org.madang.identity.passkeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.UUID;

/** A device with one passkey on the curve P-256, and a browser that speaks for it (Web Authentication, section 6). */
public final class DeviceInHand {
    private static final int PRESENT = 1;
    private static final int RECOGNISED = 4;

    private final KeyPair keys;
    private final byte[] id = UUID.randomUUID().toString().getBytes(UTF_8);
    private int count;

    public DeviceInHand() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        keys = generator.generateKeyPair();
    }

    public byte[] id() {
        return id.clone();
    }

    /** What the program keeps of it: no make, the id, and the public key as COSE writes it (RFC 9053). */
    public byte[] data() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        var data = new ByteArrayOutputStream();
        data.writeBytes(new byte[16]);
        data.writeBytes(ByteBuffer.allocate(2).putShort((short) id.length).array());
        data.writeBytes(id);
        data.writeBytes(new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32});
        data.writeBytes(padded(point.getAffineX()));
        data.writeBytes(new byte[] {0x22, 0x58, 32});
        data.writeBytes(padded(point.getAffineY()));
        return data.toByteArray();
    }

    /**
     * What a browser sends.
     *
     * @param recognised whether the device was unlocked by its owner, and not only touched by somebody
     */
    public String sign(String challenge, String origin, String host, boolean recognised)
            throws GeneralSecurityException {
        byte[] client = """
                {"type":"webauthn.get","challenge":"%s","origin":"%s","crossOrigin":false}""".formatted(challenge, origin).getBytes(UTF_8);
        var authenticator = new ByteArrayOutputStream();
        authenticator.writeBytes(sha256(host.getBytes(UTF_8)));
        authenticator.write(recognised ? PRESENT | RECOGNISED : PRESENT);
        authenticator.writeBytes(ByteBuffer.allocate(4).putInt(++count).array());
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(authenticator.toByteArray());
        signature.update(sha256(client));
        return """
                {"id":"%s","rawId":"%s","type":"public-key","clientExtensionResults":{},"response":{\
                "clientDataJSON":"%s","authenticatorData":"%s","signature":"%s","userHandle":null}}""".formatted(
                        text(id), text(id), text(client), text(authenticator.toByteArray()), text(signature.sign()));
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] padded(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] padded = new byte[32];
        int from = Math.max(0, bytes.length - 32);
        System.arraycopy(bytes, from, padded, 32 - (bytes.length - from), bytes.length - from);
        return padded;
    }
}
