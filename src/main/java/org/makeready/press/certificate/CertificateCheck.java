package org.makeready.press.certificate;

import java.util.Locale;

/// What a certificate proves. The name in small letters with dashes is its id, which never changes its meaning.
public enum CertificateCheck {
    SAMPLES("The template with its defaults and all its samples can be printed"),
    FONTS("Every offered font can print the template's default texts"),
    OVERFLOW("Text never leaves its box: it fits or is refused"),
    WORDS("No word is lost"),
    GLYPHS("No character is missing: it is printed or refused"),
    SAFE_AREA("Text with its outlines and shadows stays inside the safe area"),
    COVERED("No artwork covers the text or cuts it off"),
    TEXT_SIZE("No text is too small to print"),
    LINES("No line is too thin to print"),
    CONTRAST("Text can be read on its background in every offered pair of inks"),
    RICH_BLACK("Small black text is printed in black ink only"),
    INK("No colour needs more ink than the ink limit of the product");

    private final String title;

    CertificateCheck(String title) {
        this.title = title;
    }

    /// Such as `safe-area`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What it proves, as a sentence without a full stop.
    public String title() {
        return title;
    }
}
