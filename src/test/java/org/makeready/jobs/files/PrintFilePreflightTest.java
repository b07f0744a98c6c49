package org.makeready.jobs.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.makeready.press.PrintFileSamples;
import org.makeready.press.ShippedEmoji;
import org.makeready.press.ShippedFonts;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.template.Product;
import org.makeready.press.template.Template;
import org.makeready.shops.ShopSettings;

class PrintFilePreflightTest {
    private static final ShopSettings SHOP = ShopSettings.making(List.of());

    private final Template template = ShippedTemplates.all().stream()
            .filter(t -> t.slug().equals("honk-coffee-burst"))
            .findFirst()
            .orElseThrow();
    private final Composition composition = assertInstanceOf(
                    CompositionResult.Ready.class,
                    new Composer(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY).compose(template, template.sample()))
            .composition();

    private List<String> rules(boolean printedForClear, boolean clear, ShopSettings shop) {
        var print = PrintFileSamples.print(composition, PrintFileSamples.usual(template, printedForClear));
        return PrintFilePreflight.findings(
                        print,
                        new PrintFilePreflight.ExpectedFile(
                                template, ShippedTemplates.product("bumper-sticker"), clear, shop))
                .stream()
                .map(JobFinding::rule)
                .toList();
    }

    @Test
    void a_file_made_for_its_job_passes() {
        assertEquals(List.of(), rules(false, false, SHOP));
        assertEquals(List.of(), rules(true, true, SHOP));
    }

    @Test
    void a_piece_of_variable_data_is_checked_before_it_is_printed() {
        var p = ShippedTemplates.product("bumper-sticker");
        assertEquals(
                List.of(),
                PrintFilePreflight.findings(
                        composition,
                        new PrintFilePreflight.ExpectedFile(template, p, false, SHOP),
                        PrintFileSamples.SEPARATION,
                        "Row 7: "));
        var thrifty = new Product(
                p.id(),
                p.title(),
                p.description(),
                p.bleed(),
                p.safeMargin(),
                p.cut(),
                1,
                p.currency(),
                p.formats(),
                p.materials(),
                p.quantityBreaks());
        var finding = PrintFilePreflight.findings(
                        composition,
                        new PrintFilePreflight.ExpectedFile(template, thrifty, false, SHOP),
                        PrintFileSamples.SEPARATION,
                        "Row 7: ")
                .getFirst();
        assertEquals("ink-object", finding.rule());
        assertTrue(finding.message().startsWith("Row 7: "), finding.message());
    }

    @Test
    void a_file_made_for_another_job_fails() {
        assertEquals(List.of("white-missing"), rules(false, true, SHOP));
        var other = new ShopSettings(null, "Thru-cut", null, null, null, null, null, 0, null);
        assertEquals(true, rules(false, false, other).contains("cut-missing"));
    }
}
