package org.makeready.press.certificate.trial;

import java.util.Locale;

/// The kinds of text that go wrong where anything does. Patterns are repeated up to the longest text a slot takes.
public enum TrialKind {
    /// The template's own words, and those of its samples.
    OWN(""),
    /// Running prose of usual words.
    PROSE("The kettle was on before the sun came up, and by the time the others found the kitchen there "
            + "was toast, honey and a good deal of laughter. "),
    /// Words of the widest letters the font has.
    WIDEST(""),
    /// The most letters that come into one line.
    NARROWEST("illi lil' ill, jil! "),
    CAPITALS("JUMPING QUICKLY THE FIVE WIZARDS VEX BOLD FOXES & GODS "),
    /// Nowhere to break a line.
    ONE_WORD("Donaudampfschifffahrtsgesellschaft"),
    ONE_LETTER("W"),
    SHORTEST("."),
    /// Accents above accents, and tails below.
    ACCENTS("Ấjǡ ṨǺģ Ởỗy Ǘḗ̄ Ẫj "),
    DIGITS("0123 4567 89 "),
    HEBREW("שלום לכולם "),
    ARABIC("مرحبا بالعالم "),
    DEVANAGARI("नमस्ते दुनिया "),
    THAI("สวัสดีปีใหม่ "),
    CHINESE("生日快樂你好世界"),
    JAPANESE("おたんじょうびおめでとう"),
    KOREAN("생일 축하합니다 "),
    EMOJI("🎉👩‍👩‍👧‍👦🇩🇪❤️ "),
    /// As many lines of their own as the slot takes.
    LINES("Ågy\n"),
    EMPTY(""),
    BLANKS(" \u00A0 \t ");

    private final String pattern;

    TrialKind(String pattern) {
        this.pattern = pattern;
    }

    String pattern() {
        return pattern;
    }

    /// Whether it is made as long as a slot takes.
    boolean repeated() {
        return switch (this) {
            case OWN, ONE_LETTER, SHORTEST, EMPTY, BLANKS, LINES -> false;
            default -> true;
        };
    }

    /// Such as `one-word`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
