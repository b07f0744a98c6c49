package org.makeready.catalog;

import java.text.Normalizer;
import java.util.Locale;

/// Words as search compares them: small letters, no accents, so that "Muller" finds "Müller".
final class PlainWords {
    private PlainWords() {}

    static String of(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
