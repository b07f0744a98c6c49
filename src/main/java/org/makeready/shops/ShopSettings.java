package org.makeready.shops;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.makeready.press.colour.OutputProfile;
import org.makeready.press.render.pdf.PrintSetup;
import org.makeready.press.render.pdf.PrintSetup.SpotInkNames;

/// How a print shop works: what it makes, how it wants its files, by which clock.
///
/// @param cutName  what its cutter calls the line it follows
/// @param white    what its white ink is called; empty where it has none
/// @param spots    other inks it carries
/// @param leadDays working days from approval to dispatch
/// @param condition the printing condition of its own profile
public record ShopSettings(
        List<ProductCapability> makes,
        String cutName,
        String white,
        List<String> spots,
        PrintSetup.Lettering text,
        PrintSetup.Marks marks,
        String timeZone,
        int leadDays,
        String condition) {
    private static final int LEAD_DAYS = 3;

    /// A product it takes, on these materials; on all that can be printed on when none is named.
    public record ProductCapability(String product, List<String> materials) {
        public ProductCapability {
            materials = materials == null ? List.of() : List.copyOf(materials);
        }
    }

    public ShopSettings {
        makes = makes == null ? List.of() : List.copyOf(makes);
        cutName = Optional.ofNullable(cutName).orElse(SpotInkNames.USUAL.cut());
        white = Optional.ofNullable(white).orElse(SpotInkNames.USUAL.white());
        spots = spots == null ? List.of() : List.copyOf(spots);
        text = Optional.ofNullable(text).orElse(PrintSetup.Lettering.TEXT);
        marks = Optional.ofNullable(marks).orElse(PrintSetup.Marks.ALL);
        timeZone = Optional.ofNullable(timeZone).orElse("UTC");
        condition = Optional.ofNullable(condition).orElse(OutputProfile.CUSTOM);
        if (leadDays == 0) leadDays = LEAD_DAYS;
    }

    public static ShopSettings making(List<ProductCapability> makes) {
        return new ShopSettings(makes, null, null, null, null, null, null, 0, null);
    }

    public SpotInkNames names() {
        return new SpotInkNames(cutName, white, Set.copyOf(spots));
    }

    public boolean takes(String product, String material) {
        return makes.stream()
                .anyMatch(m -> m.product().equals(product)
                        && (m.materials().isEmpty() || m.materials().contains(material)));
    }
}
