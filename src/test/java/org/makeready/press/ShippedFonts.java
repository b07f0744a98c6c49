package org.makeready.press;

import java.nio.file.Path;
import org.makeready.press.font.FamilyReader;
import org.makeready.press.font.FontSupply;

/// The fonts of this repository, read once for all tests.
public final class ShippedFonts {
    public static final FontSupply SUPPLY =
            FontSupply.of(FamilyReader.readAll(ShippedTemplates.files(Path.of("fonts"))));

    private ShippedFonts() {}
}
