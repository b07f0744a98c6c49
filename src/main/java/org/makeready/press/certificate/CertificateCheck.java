package org.makeready.press.certificate;

import java.util.Locale;

/// What a certificate proves. The name in small letters with dashes is its id, which never changes its meaning.
public enum CertificateCheck {
    SAMPLES("The template's own words and all its samples can be printed"),
    FONTS("Every offered font prints the template's own words"),
    OVERFLOW("Nothing leaves its place: a text fits or is refused"),
    WORDS("No word is lost on the way"),
    GLYPHS("No letter is missing: a character is printed or refused"),
    SAFE_AREA("Words, their outlines and shadows stay inside the safe area"),
    COVERED("No artwork covers the words or cuts them off"),
    TEXT_SIZE("No text is smaller than print can hold"),
    LINES("No line is thinner than print can hold"),
    CONTRAST("Words can be read on what is really behind them, in every offered pair of inks"),
    RICH_BLACK("Small black text is printed in black ink alone"),
    INK("No colour takes more ink than the material holds");

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
