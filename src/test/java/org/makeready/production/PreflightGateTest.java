package org.makeready.production;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.makeready.press.PrintFiles;
import org.makeready.press.ShippedEmoji;
import org.makeready.press.ShippedFonts;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.composition.Composed;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.Composition;
import org.makeready.press.template.Product;
import org.makeready.press.template.Template;

class PreflightGateTest {
    private static final ShopSettings SHOP = ShopSettings.making(List.of());

    private final Template template = ShippedTemplates.all().stream()
            .filter(t -> t.slug().equals("honk-coffee-burst"))
            .findFirst()
            .orElseThrow();
    private final Composition composition = assertInstanceOf(
                    Composed.Ready.class,
                    new Composer(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY).compose(template, template.sample()))
            .composition();

    private List<String> rules(boolean printedForClear, boolean clear, ShopSettings shop) {
        var print = PrintFiles.print(composition, PrintFiles.usual(template, printedForClear));
        return PreflightGate.findings(
                        print,
                        new PreflightGate.Order(template, ShippedTemplates.product("bumper-sticker"), clear, shop))
                .stream()
                .map(Finding::rule)
                .toList();
    }

    @Test
    void a_file_made_for_its_job_passes() {
        assertEquals(List.of(), rules(false, false, SHOP));
        assertEquals(List.of(), rules(true, true, SHOP));
    }

    @Test
    void a_piece_of_a_run_is_judged_before_it_is_printed() {
        var p = ShippedTemplates.product("bumper-sticker");
        assertEquals(
                List.of(),
                PreflightGate.findings(
                        composition,
                        new PreflightGate.Order(template, p, false, SHOP),
                        PrintFiles.SEPARATION,
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
        var finding = PreflightGate.findings(
                        composition,
                        new PreflightGate.Order(template, thrifty, false, SHOP),
                        PrintFiles.SEPARATION,
                        "Row 7: ")
                .getFirst();
        assertEquals("ink-object", finding.rule());
        assertTrue(finding.message().startsWith("Row 7: "), finding.message());
    }

    @Test
    void a_file_made_for_another_job_does_not() {
        assertEquals(List.of("white-missing"), rules(false, true, SHOP));
        var other = new ShopSettings(null, "Thru-cut", null, null, null, null, null, 0, null);
        assertEquals(true, rules(false, false, other).contains("cut-missing"));
    }
}
