package org.makeready.press.svg.markup;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// CSS transforms in the words of SVG's `transform` attribute (CSS Transforms 1, section 8): `px` and `deg` may be
/// written.
final class CssTransform {
    private static final int LONGEST = 1000;
    private static final String NUMBER = "[-+]?[0-9]*\\.?[0-9]+(?:e[-+]?[0-9]+)?";
    private static final Pattern FUNCTIONS =
            Pattern.compile("(?:(?:matrix|translate[xy]?|scale[xy]?|rotate|skew[xy])\\([-+0-9.e,\\s]*\\)[\\s,]*)+");
    private static final Pattern ORIGIN = Pattern.compile("(" + NUMBER + ")(?:px)?[\\s,]+(" + NUMBER + ")(?:px)?");

    private CssTransform() {}

    /// Empty when it uses units or functions beyond these.
    static Optional<String> attribute(String css) {
        if (css.length() > LONGEST) return Optional.empty();
        var plain = css.strip().toLowerCase(Locale.ROOT).replaceAll("([0-9.])(?:px|deg)", "$1");
        if (plain.equals("none")) return Optional.of("");
        if (!FUNCTIONS.matcher(plain).matches()) return Optional.empty();
        return Optional.of(plain.replaceAll("translatex\\(([^)]*)\\)", "translate($1,0)")
                .replaceAll("translatey\\(([^)]*)\\)", "translate(0,$1)")
                .replaceAll("scalex\\(([^)]*)\\)", "scale($1,1)")
                .replaceAll("scaley\\(([^)]*)\\)", "scale(1,$1)")
                .replace("skewx", "skewX")
                .replace("skewy", "skewY"));
    }

    /// The transform that does the same about this origin; empty when the origin is not two plain lengths.
    static Optional<String> about(String origin, String transform) {
        if (origin.length() > LONGEST) return Optional.empty();
        var at = ORIGIN.matcher(origin.strip().toLowerCase(Locale.ROOT));
        if (!at.matches()) return Optional.empty();
        return Optional.of("translate(" + at.group(1) + "," + at.group(2) + ") " + transform + " translate("
                + minus(at.group(1)) + "," + minus(at.group(2)) + ")");
    }

    private static String minus(String number) {
        return Double.toString(-Double.parseDouble(number));
    }
}
