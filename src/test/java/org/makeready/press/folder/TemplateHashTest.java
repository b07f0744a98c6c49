package org.makeready.press.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.makeready.press.geometry.Length;
import org.makeready.press.geometry.Size;
import org.makeready.press.template.Product;
import org.makeready.press.template.TrimShape;

/// A version that was stored years ago must get the same hash when it is read again.
class TemplateHashTest {
    private static final Product PRODUCT = product(Length.in(0.125));
    private static final SortedMap<String, byte[]> FILES = new TreeMap<>(Map.of(
            "front.svg", "<svg/>".getBytes(StandardCharsets.UTF_8),
            "template.json", "{}".getBytes(StandardCharsets.UTF_8)));

    private static Product product(Length bleed) {
        return new Product(
                "badge",
                "Badge",
                "",
                bleed,
                Length.mm(2),
                Product.CutMethod.KISS,
                3,
                "USD",
                List.of(
                        new Product.Format(
                                "3x2",
                                "3 × 2 in",
                                new Size(Length.in(3), Length.in(2)),
                                new TrimShape.Rectangle(Length.in(0.125)),
                                new BigDecimal("4.00")),
                        new Product.Format(
                                "round",
                                "Round, 50 %",
                                new Size(Length.mm(50), Length.mm(50)),
                                new TrimShape.Oval(),
                                new BigDecimal("3.5"))),
                List.of(),
                List.of());
    }

    @Test
    void measures_of_a_product_are_written_as_from_the_beginning() {
        assertEquals(
                "badgeLength[pt=9.0]Length[pt=5.669291338582678]["
                        + "Format[id=3x2, title=3 × 2 in, trim=Size[width=Length[pt=216.0], height=Length[pt=144.0]], "
                        + "shape=Rectangle[cornerRadius=Length[pt=9.0]], price=4.00], "
                        + "Format[id=round, title=Round, 50 %, trim=Size[width=Length[pt=141.73228346456693], "
                        + "height=Length[pt=141.73228346456693]], shape=Oval[], price=3.5]]",
                TemplateHash.measures(PRODUCT));
    }

    @Test
    void hash_of_a_folder_stays_the_same() {
        assertEquals(
                "373d5f1bb5a4c1ad3c40d72df67b5dac4e6535c6e50371e35558c27258712539", TemplateHash.of(PRODUCT, FILES));
    }

    @Test
    void other_measures_and_other_files_give_another_hash() {
        var renamed = new TreeMap<>(FILES);
        renamed.put("back.svg", renamed.remove("front.svg"));
        assertNotEquals(TemplateHash.of(PRODUCT, FILES), TemplateHash.of(PRODUCT, renamed));
        assertNotEquals(TemplateHash.of(PRODUCT, FILES), TemplateHash.of(product(Length.in(0.25)), FILES));
    }
}
