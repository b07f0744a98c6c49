package org.makeready.press.preflight;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The thresholds of one kind of production. Lengths are in points, resolutions in pixels per inch, inks in percent.
///
/// @param sizeTolerance  how far the TrimBox may be off the ordered size
/// @param inkOfObject    the most ink of one flat colour
/// @param inkOfArea      the most ink in any square of 15 mm², on average
/// @param contrast       the least contrast of text to what lies behind it, as WCAG 2.2 defines it (from 1 to 21)
/// @param blackTextBelow up to this size black text is held to be of one ink, and to overprint
/// @param spots          how many spots there may be besides the technical ones
/// @param severities     where this production judges a rule otherwise than usual
public record PreflightProfile(
        String name,
        String title,
        double bleed,
        double safeMargin,
        double sizeTolerance,
        double inkOfObject,
        double inkOfArea,
        double pictureError,
        double pictureWarning,
        double bitmapError,
        double bitmapWarning,
        double text,
        double textReversed,
        double contrast,
        double line,
        double lineReversed,
        double blackTextBelow,
        double cutThinnest,
        double cutThickest,
        int spots,
        int pages,
        Map<PreflightRule, PreflightSeverity> severities) {
    /// What our own print files are held to.
    public static final PreflightProfile HOUSE = new PreflightProfile(
            "house",
            "Print files made by Makeready",
            9,
            9,
            0.5,
            300,
            300,
            150,
            225,
            450,
            600,
            5,
            7,
            1.6,
            0.25,
            0.5,
            12,
            0.25,
            1,
            0,
            200,
            Map.of(PreflightRule.STEP_MISSING, PreflightSeverity.ERROR));

    /// Cards on coated or uncoated sheets: the limits of GWG 2015 SheetCMYK.
    public static final PreflightProfile SHEETFED = new PreflightProfile(
            "sheetfed",
            "Sheetfed offset",
            8.5,
            8.5,
            0.75,
            320,
            320,
            149,
            224,
            450,
            550,
            5,
            6,
            1.6,
            0.25,
            0.5,
            12,
            0.25,
            1,
            2,
            1000,
            Map.of());

    /// Stickers on roll material, printed and cut by one machine.
    public static final PreflightProfile DIGITAL_STICKER = new PreflightProfile(
            "digital-sticker",
            "Digitally printed stickers",
            4.5,
            4.5,
            1,
            300,
            300,
            100,
            150,
            300,
            450,
            4,
            6,
            1.6,
            0.25,
            0.5,
            12,
            0.25,
            1,
            2,
            1000,
            Map.of(
                    PreflightRule.BLACK_KNOCKS_OUT,
                    PreflightSeverity.WARNING,
                    PreflightRule.RICH_BLACK_TEXT,
                    PreflightSeverity.WARNING));

    /// The profiles that come with the press.
    public static Stream<PreflightProfile> all() {
        return Stream.of(HOUSE, SHEETFED, DIGITAL_STICKER);
    }

    /// The profile of this name; empty when there is none.
    public static Optional<PreflightProfile> named(String name) {
        return all().filter(profile -> profile.name.equals(name)).findFirst();
    }

    /// The same with another limit for all ink.
    public PreflightProfile withInk(double percent) {
        return new PreflightProfile(
                name,
                title,
                bleed,
                safeMargin,
                sizeTolerance,
                percent,
                percent,
                pictureError,
                pictureWarning,
                bitmapError,
                bitmapWarning,
                text,
                textReversed,
                contrast,
                line,
                lineReversed,
                blackTextBelow,
                cutThinnest,
                cutThickest,
                spots,
                pages,
                severities);
    }

    /// How bad a finding of this rule is.
    public PreflightSeverity severity(PreflightRule rule) {
        return severities.getOrDefault(rule, rule.severity());
    }
}
