package org.makeready.platform;

import java.security.SecureRandom;

/// Ids nobody can guess: 128 random bits behind a prefix that says what they name. In lower-case base 32, so that they
/// survive being read aloud, double-clicked and put into file names.
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567"; // RFC 4648, 6
    private static final int BITS = 128;

    private Ids() {}

    public static String guest() {
        return generate("gst_");
    }

    public static String design() {
        return generate("dsn_");
    }

    public static String picture() {
        return generate("pic_");
    }

    public static String order() {
        return generate("ord_");
    }

    public static String batch() {
        return generate("bat_");
    }

    public static String account() {
        return generate("acc_");
    }

    public static String key() {
        return generate("key_");
    }

    public static String job() {
        return generate("job_");
    }

    public static String claim() {
        return generate("clm_");
    }

    public static String sheet() {
        return generate("sht_");
    }

    public static String webhook() {
        return generate("whk_");
    }

    public static String message() {
        return generate("msg_");
    }

    /// A secret as strong as a key of AES-256, for programs to carry.
    public static String secret(String prefix) {
        return generate(prefix, 256);
    }

    /// Ties an answer to what the log says about it.
    public static String trace() {
        return generate("trc_");
    }

    private static String generate(String prefix) {
        return generate(prefix, BITS);
    }

    private static String generate(String prefix, int bits) {
        var id = new StringBuilder(prefix);
        RANDOM.ints((bits + 4) / 5, 0, DIGITS.length()).forEach(digit -> id.append(DIGITS.charAt(digit)));
        return id.toString();
    }
}
