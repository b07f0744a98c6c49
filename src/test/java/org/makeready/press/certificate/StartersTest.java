package org.makeready.press.certificate;

import org.junit.jupiter.api.Test;
import org.makeready.press.*;
import org.makeready.press.preflight.Profile;

class StartersTest {
    @Test
    void look() {
        var certifier = new Certifier(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY);
        for (var template : ShippedTemplates.all()) {
            long start = System.nanoTime();
            var c = certifier.certify(template, Profile.HOUSE, PrintFiles.SEPARATION);
            System.out.printf("%n=== %s %d ms passed=%s %s%n", template.slug(), (System.nanoTime() - start) / 1_000_000, c.passed(), c.counts());
            c.failings().stream().filter(f -> f.severity() == Certificate.Severity.FAILURE).forEach(f -> System.out.printf("  %s %s/%s [%s] %s -> %s | %s %s%n", f.check().id(), f.face(), f.slot(), f.trial(), f.measured(), f.allowed(), f.message(), f.choices().fonts()));
        }
    }
}
