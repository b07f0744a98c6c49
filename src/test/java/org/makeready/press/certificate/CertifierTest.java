package org.makeready.press.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.makeready.press.PrintFileSamples;
import org.makeready.press.ShippedEmoji;
import org.makeready.press.ShippedFonts;
import org.makeready.press.TemplateBuilder;
import org.makeready.press.certificate.Certificate.CaseSeverity;
import org.makeready.press.certificate.Certificate.FailingCase;
import org.makeready.press.colour.Cmyk;
import org.makeready.press.colour.Recipe;
import org.makeready.press.composition.Composer;
import org.makeready.press.preflight.PreflightProfile;
import org.makeready.press.review.FailingCasePicture;
import org.makeready.press.template.InkRole;

class CertifierTest {
    private static final Certifier CERTIFIER = new Certifier(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY);

    private static Certificate certificate(GoodTemplate specimen) {
        return CERTIFIER.certify(specimen.template(), PreflightProfile.HOUSE, PrintFileSamples.SEPARATION);
    }

    /// The failures of one check, and no others.
    private static List<FailingCase> only(CertificateCheck check, GoodTemplate specimen) {
        var certificate = certificate(specimen);
        var failures = certificate.failings().stream()
                .filter(failing -> failing.severity() == CaseSeverity.FAILURE)
                .toList();
        assertEquals(
                List.of(check),
                failures.stream().map(FailingCase::check).distinct().toList(),
                failures.toString());
        assertFalse(certificate.passed());
        failures.forEach(failing -> assertFalse(
                failing.message().isBlank()
                        || failing.fix().isBlank()
                        || failing.measured().isBlank(),
                failing.toString()));
        return failures;
    }

    @Test
    void a_good_template_passes() {
        var certificate = certificate(GoodTemplate.GOOD);
        assertEquals(List.of(), certificate.failings());
        assertTrue(certificate.passed());
        assertEquals(
                List.of(CertificateCheck.values()),
                certificate.results().stream()
                        .map(Certificate.CheckResult::check)
                        .toList());
        assertEquals(
                certificate.counts().texts(),
                certificate.counts().set() + certificate.counts().refused());
        assertTrue(certificate.counts().refused() > 0, "some texts are too long");
    }

    @Test
    void the_same_template_gets_the_same_certificate() {
        var spoilt = GoodTemplate.GOOD.json("\"#502020\"", "\"#c0c0c0\", \"#d0d0ff\"");
        assertEquals(
                certificate(spoilt),
                new Certifier(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY)
                        .certify(spoilt.template(), PreflightProfile.HOUSE, PrintFileSamples.SEPARATION));
    }

    @Test
    void inks_that_cannot_be_told_apart_are_found_with_the_pair_to_blame() {
        var failures = only(CertificateCheck.CONTRAST, GoodTemplate.GOOD.json("\"#502020\"", "\"#b0b0c0\""));
        assertEquals(
                List.of(
                        "Words in #b0b0c0 on Paper (#fafafa) is hard to read.",
                        "Words in #b0b0c0 on Paper (#fff0d0) is hard to read."),
                failures.stream().map(FailingCase::message).toList());
        assertEquals("#b0b0c0", failures.getFirst().choices().inks().get("ink"));
        assertEquals("4.5 : 1", failures.getFirst().allowed());
    }

    @Test
    void large_words_need_less_contrast_than_small_ones() {
        var grey = GoodTemplate.GOOD.json("\"#502020\"", "\"#808088\"");
        only(CertificateCheck.CONTRAST, grey);
        assertTrue(
                certificate(grey.json("\"min\": \"12pt\"", "\"min\": \"18pt\"")).passed());
    }

    @Test
    void what_an_option_draws_behind_the_words_counts() {
        var failures = only(
                CertificateCheck.CONTRAST,
                GoodTemplate.GOOD.svg(
                        "<circle cx=\"20\" cy=\"20\" r=\"4\" fill=\"#203040\"/>",
                        "<rect x=\"20\" y=\"30\" width=\"260\" height=\"80\" fill=\"#404040\"/>"));
        assertTrue(
                failures.stream()
                        .allMatch(failing -> failing.choices().options().get("dots")),
                failures.toString());
        assertTrue(failures.getFirst().message().contains("on the artwork"), failures.toString());
    }

    @Test
    void what_shines_through_counts_by_its_share() {
        var veiled = GoodTemplate.GOOD.svg(
                "<g id=\"option-dots\">",
                "<rect x=\"20\" y=\"30\" width=\"260\" height=\"80\" fill=\"#000000\" "
                        + "fill-opacity=\"0.5\"/><g id=\"option-dots\">");
        assertTrue(only(CertificateCheck.CONTRAST, veiled).size() >= 2);
        assertEquals(
                List.of(),
                certificate(GoodTemplate.GOOD.svg(
                                "<g id=\"option-dots\">",
                                "<rect x=\"20\" y=\"30\" width=\"260\" height=\"80\" "
                                        + "fill=\"#000000\" fill-opacity=\"0.05\"/><g id=\"option-dots\">"))
                        .failings());
    }

    @Test
    void a_contour_makes_words_readable_unless_its_ink_is_alike() {
        var palette = GoodTemplate.GOOD
                .json(
                        "\"#502020\"]}",
                        "\"#502020\"]}, {\"role\": \"rim\", \"label\": \"Rim\", \"default\": \"#ffffff\"}")
                .json("\"#fafafa\"", "\"#305070\"")
                .json(", \"offered\": [\"#fff0d0\"]", "")
                .json(", \"inks\": {\"paper\": \"#fff0d0\"}", "")
                .svg("#fafafa", "#305070");
        var bare = palette.svg(
                "<g id=\"option-dots\">",
                "<circle cx=\"280\" cy=\"120\" r=\"3\" fill=\"#ffffff\"/><g id=\"option-dots\">");
        only(CertificateCheck.CONTRAST, bare);
        assertTrue(certificate(bare.json(
                        "\"ink\": \"ink\"}",
                        "\"ink\": \"ink\", \"outline\": {\"ink\": \"rim\", \"width\": \"1.5pt\"}}"))
                .passed());
    }

    @Test
    void a_box_that_reaches_beyond_the_safe_area_is_found() {
        var failures = only(
                CertificateCheck.SAFE_AREA,
                GoodTemplate.GOOD.svg("x=\"20\" y=\"30\" width=\"260\"", "x=\"2\" y=\"30\" width=\"296\""));
        assertEquals("9 pt from the trim edge", failures.getFirst().allowed());
        assertEquals(2, failures.size(), "one for each font");
    }

    @Test
    void tiny_text_is_found() {
        var failures = only(
                CertificateCheck.TEXT_SIZE,
                GoodTemplate.GOOD
                        .json("\"min\": \"12pt\"", "\"min\": \"4pt\"")
                        .json("\"maxLength\": 40", "\"maxLength\": 400")
                        .json("\"maxLines\": 2", "\"maxLines\": 12"));
        assertEquals("5 pt", failures.getFirst().allowed());
    }

    @Test
    void hairlines_are_found() {
        var failures = only(
                CertificateCheck.LINES,
                GoodTemplate.GOOD.svg(
                        "<g id=\"option-dots\">",
                        "<path d=\"M10 120H290\" fill=\"none\" stroke=\"#203040\" stroke-width=\"0.1\"/><g "
                                + "id=\"option-dots\">"));
        assertEquals(
                List.of("0.1 pt", "0.25 pt"),
                List.of(failures.getFirst().measured(), failures.getFirst().allowed()));
    }

    @Test
    void of_several_hairlines_the_thinnest_is_reported() {
        for (var widths : List.of(List.of("0.2", "0.05"), List.of("0.05", "0.2"))) {
            var failures = only(
                    CertificateCheck.LINES,
                    GoodTemplate.GOOD.svg(
                            "<g id=\"option-dots\">",
                            hairline(110, widths.getFirst()) + hairline(120, widths.getLast())
                                    + "<g id=\"option-dots\">"));
            assertEquals(
                    List.of("0.05 pt"),
                    failures.stream().map(FailingCase::measured).toList());
        }
    }

    private static String hairline(int y, String width) {
        return "<path d=\"M10 %dH290\" fill=\"none\" stroke=\"#203040\" stroke-width=\"%s\"/>".formatted(y, width);
    }

    @Test
    void a_thin_contour_of_the_smallest_letters_is_found() {
        only(
                CertificateCheck.LINES,
                GoodTemplate.GOOD.json(
                        "\"ink\": \"ink\"}", "\"ink\": \"ink\", \"outline\": {\"ink\": \"paper\", \"width\": 0.01}}"));
    }

    @Test
    void artwork_over_the_words_is_found() {
        only(
                CertificateCheck.COVERED,
                GoodTemplate.GOOD.svg(
                        "fill=\"none\"/>",
                        "fill=\"none\"/><rect x=\"100\" y=\"30\" width=\"100\" height=\"80\" fill=\"#fafafa\"/>"));
    }

    @Test
    void words_cut_off_by_a_clip_are_found() {
        only(
                CertificateCheck.COVERED,
                GoodTemplate.GOOD
                        .svg(
                                "<rect id=\"slot-words\"",
                                "<clipPath id=\"half\"><rect x=\"0\" y=\"0\" width=\"150\" "
                                        + "height=\"140\"/></clipPath><g clip-path=\"url(#half)\"><rect "
                                        + "id=\"slot-words\"")
                        .svg("fill=\"none\"/>", "fill=\"none\"/></g>"));
    }

    @Test
    void small_words_in_a_rich_black_are_found() {
        assertTrue(only(
                        CertificateCheck.RICH_BLACK,
                        GoodTemplate.GOOD
                                .json("\"#502020\"", "\"#1f2430\"")
                                .json("\"min\": \"12pt\"", "\"min\": \"9pt\""))
                .getFirst()
                .message()
                .contains("#1f2430"));
        assertTrue(certificate(GoodTemplate.GOOD
                        .json("\"#502020\"", "\"#1b1b1b\"")
                        .json("\"min\": \"12pt\"", "\"min\": \"9pt\""))
                .passed());
    }

    @Test
    void a_sample_that_is_refused_is_found() {
        assertTrue(only(
                        CertificateCheck.SAMPLES,
                        GoodTemplate.GOOD.json(
                                "Good evening", "Good evening to you all, to your friends and to their friends"))
                .getFirst()
                .message()
                .startsWith("Sample \"Warm\" cannot be printed"));
    }

    @Test
    void free_inks_are_a_warning() {
        var certificate = certificate(
                GoodTemplate.GOOD.json("\"offered\": [\"#502020\"]", "\"offered\": [\"#502020\"], \"free\": true"));
        assertTrue(certificate.passed());
        assertEquals(
                List.of(CaseSeverity.WARNING),
                certificate.failings().stream().map(FailingCase::severity).toList());
    }

    @Test
    void ink_that_does_not_dry_is_found() {
        var good = GoodTemplate.GOOD.template();
        var palette = good.palette().stream()
                .map(role -> role.name().equals("ink")
                        ? new InkRole(
                                role.name(),
                                role.label(),
                                role.initial(),
                                role.offered(),
                                false,
                                Map.of(role.initial(), new Recipe(new Cmyk(1, 1, 1, 0.5), Optional.empty())))
                        : role)
                .toList();
        var spoilt = TemplateBuilder.like(good).palette(palette).build();
        var failing = CERTIFIER
                .certify(spoilt, PreflightProfile.HOUSE, PrintFileSamples.SEPARATION)
                .failings()
                .getFirst();
        assertEquals(
                List.of(CertificateCheck.INK, "350 %", "300 %"),
                List.of(failing.check(), failing.measured(), failing.allowed()));
    }

    @Test
    void a_failing_case_can_be_seen() throws Exception {
        var spoilt = GoodTemplate.GOOD.json("\"#502020\"", "\"#b0b0c0\"");
        var failing = certificate(spoilt).failings().getFirst();
        var png = ImageIO.read(new ByteArrayInputStream(FailingCasePicture.of(
                        new Composer(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY), spoilt.template(), failing, 600)
                .orElseThrow()));
        assertEquals(600, png.getWidth());
        var colours = new HashSet<Integer>();
        for (int x = 0; x < png.getWidth(); x++)
            for (int y = 0; y < png.getHeight(); y++) colours.add(png.getRGB(x, y) & 0xFFFFFF);
        assertTrue(colours.contains(0xE6007E), "the mark");
        assertTrue(colours.contains(0xB0B0C0), "the words in the ink that fails");
    }

    @Test
    void every_pair_of_values_stands_in_some_row() {
        var sizes = List.of(6, 5, 4, 2, 3);
        var rows = PairwiseCombinations.rows(sizes, 100);
        assertTrue(rows.size() < 45 && rows.size() >= 30, rows.size() + " rows instead of 720");
        for (int a = 0; a < 5; a++) {
            for (int b = a + 1; b < 5; b++) {
                var seen = new HashSet<Integer>();
                for (int[] row : rows) seen.add(row[a] * 10 + row[b]);
                assertEquals(sizes.get(a) * sizes.get(b), seen.size());
            }
        }
        assertEquals(24, PairwiseCombinations.rows(List.of(2, 3, 4), 100).size());
    }
}
