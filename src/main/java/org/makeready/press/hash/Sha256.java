package org.makeready.press.hash;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 (FIPS 180-4) in lower-case hexadecimal, as `sha256sum` prints it: the name of everything that never changes.
public final class Sha256 {
    private Sha256() {}

    /// The hash of these bytes: 64 digits.
    public static String hex(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
