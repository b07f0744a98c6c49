package org.makeready.platform;

import java.security.SecureRandom;
import java.util.Base64;

/// Ids nobody can guess: 128 random bits behind a prefix that says what they name.
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static String guest() {
        return made("gst_");
    }

    public static String design() {
        return made("dsn_");
    }

    public static String order() {
        return made("ord_");
    }

    private static String made(String prefix) {
        var bits = new byte[16];
        RANDOM.nextBytes(bits);
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
