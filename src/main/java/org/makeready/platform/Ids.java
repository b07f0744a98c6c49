package org.makeready.platform;

import java.security.SecureRandom;

/// Ids nobody can guess: 128 random bits behind a prefix that says what they name. In lower-case base 32, so that they
/// survive being read aloud, double-clicked and put into file names.
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567";      // RFC 4648, 6
    private static final int BITS = 128;

    private Ids() {}

    public static String guest() {
        return made("gst_");
    }

    public static String design() {
        return made("dsn_");
    }

    public static String picture() {
        return made("pic_");
    }

    public static String order() {
        return made("ord_");
    }

    /// Ties an answer to what the log says about it.
    static String trace() {
        return made("trc_");
    }

    private static String made(String prefix) {
        var id = new StringBuilder(prefix);
        RANDOM.ints((BITS + 4) / 5, 0, DIGITS.length()).forEach(digit -> id.append(DIGITS.charAt(digit)));
        return id.toString();
    }
}
