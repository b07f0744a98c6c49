package org.makeready.press.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.makeready.press.render.pdf.Drawings.BLUE;
import static org.makeready.press.render.pdf.Drawings.GOLD;
import static org.makeready.press.render.pdf.Drawings.fading;
import static org.makeready.press.render.pdf.Drawings.fill;
import static org.makeready.press.render.pdf.Drawings.group;
import static org.makeready.press.render.pdf.Drawings.linear;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.makeready.press.artwork.Clip;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;
import org.makeready.press.item.Item;
import org.makeready.press.judge.VeraPdf;
import org.makeready.press.render.pdf.PdfPlate.ProofStyle;

/// veraPDF finds nothing against PDF/A-2b.
class PdfMetadataTest {
    @ParameterizedTest
    @EnumSource(ProofStyle.class)
    void a_drawing_with_everything_conforms(ProofStyle proof) throws Exception {
        var box = Outline.rectangle(new Rect(20, 10, 160, 80));
        var composition = Drawings.of(
                fill(box, linear(0, 0, 160, 0, Transform.IDENTITY, fading(BLUE))),
                group(Transform.scale(0.2, 0.2), Clip.NONE, 0.5, Drawings.glyphs("lobster", "Office")),
                Drawings.glyphs("noto-naskh-arabic", "السَّلامُ"),
                Drawings.glyphs("noto-sans-devanagari", "हिन्दी"),
                Drawings.glyphs("anton", "❤️ Ωμέγα ไทย"),
                group(
                        Transform.IDENTITY,
                        new Clip.Inside(box, true),
                        0.7,
                        fill(new Rect(0, 0, 50, 50), GOLD),
                        fill(box, linear(0, 0, 160, 0, Transform.IDENTITY, Drawings.rainbow()))),
                new Item.Picture(Drawings.picture("jpeg", 20, 20), Transform.scale(60, 60)),
                new Item.Picture(Drawings.picture("png", 20, 20), Transform.scale(40, 40)));
        assertEquals(
                List.of(),
                VeraPdf.violations(PdfPlate.of(composition.template(), proof)
                        .print(composition)
                        .bytes()));
    }

    @Test
    void a_plain_sticker_conforms() throws Exception {
        assertEquals(
                List.of(),
                VeraPdf.violations(InspectedPdf.of(Drawings.words("oswald", "Honk if you love coffee"))
                        .bytes()));
    }
}
