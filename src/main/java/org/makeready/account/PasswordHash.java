package org.makeready.account;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// A password as it is kept: PBKDF2 (RFC 8018) with HMAC-SHA-512, as many rounds as OWASP's password storage sheet asks
/// for.
record PasswordHash(int rounds, byte[] salt, byte[] hash) {
    private static final String KIND = "pbkdf2-sha512";
    private static final int ROUNDS = 210_000, SALT = 16, BITS = 512;
    private static final SecureRandom RANDOM = new SecureRandom();
    /// Costs as much as any other and fits no password: what unknown addresses are checked against.
    static final PasswordHash NOBODYS = new PasswordHash(ROUNDS, new byte[SALT], new byte[BITS / 8]);

    static PasswordHash of(String password) {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return new PasswordHash(ROUNDS, salt, hash(password, salt, ROUNDS));
    }

    boolean matches(String password) {
        return MessageDigest.isEqual(hash, hash(password, salt, rounds));
    }

    String encoded() {
        var base64 = Base64.getEncoder().withoutPadding();
        return "%s$%d$%s$%s".formatted(KIND, rounds, base64.encodeToString(salt), base64.encodeToString(hash));
    }

    static PasswordHash decode(String written) {
        var parts = written.split("\\$");
        if (parts.length != 4 || !parts[0].equals(KIND))
            throw new IllegalStateException("The stored password hash has an unknown format");
        return new PasswordHash(
                Integer.parseInt(parts[1]),
                Base64.getDecoder().decode(parts[2]),
                Base64.getDecoder().decode(parts[3]));
    }

    /// The same letters typed on another machine may be other code points.
    private static byte[] hash(String password, byte[] salt, int rounds) {
        var spec = new PBEKeySpec(
                Normalizer.normalize(password, Normalizer.Form.NFKC).toCharArray(), salt, rounds, BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            spec.clearPassword();
        }
    }
}
