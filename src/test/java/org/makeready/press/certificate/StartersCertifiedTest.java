package org.makeready.press.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.makeready.press.PrintFileSamples;
import org.makeready.press.ShippedEmoji;
import org.makeready.press.ShippedFonts;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.preflight.PreflightProfile;

/// No template of this repository can be printed badly.
class StartersCertifiedTest {
    private static final Certifier CERTIFIER = new Certifier(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY);

    @TestFactory
    Stream<DynamicTest> every_template_of_the_repository_is_certified() {
        return ShippedTemplates.all().stream()
                .map(template -> dynamicTest(template.slug(), () -> {
                    var certificate = CERTIFIER.certify(template, PreflightProfile.HOUSE, PrintFileSamples.SEPARATION);
                    assertEquals(
                            List.of(),
                            certificate.failings().stream()
                                    .filter(failing -> failing.severity() == Certificate.CaseSeverity.FAILURE)
                                    .toList());
                    assertTrue(
                            certificate.passed()
                                    && certificate.counts().set() > 100
                                    && certificate.counts().letters() > 1_000,
                            certificate.counts().toString());
                }));
    }
}
