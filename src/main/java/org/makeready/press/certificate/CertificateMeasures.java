package org.makeready.press.certificate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Measures in words, the same in every country. Rounded down, so that nothing too small reads like enough.
final class CertificateMeasures {
    private CertificateMeasures() {}

    static String pt(double points) {
        return number(points) + " pt";
    }

    static String contrast(double ratio) {
        return number(ratio) + " : 1";
    }

    static String percent(double share) {
        return new BigDecimal(share * 100).setScale(0, RoundingMode.UP).toPlainString() + " %";
    }

    private static String number(double value) {
        var rounded = new BigDecimal(value + 1e-9).setScale(2, RoundingMode.DOWN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
