package org.makeready.press.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.makeready.ExternalProgram;
import org.makeready.press.artwork.Clip;
import org.makeready.press.composition.Composition;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;

/// A reprint comes from another process, years later, somewhere else: it has the same bytes.
class AnotherMachineTest {
    private static Composition drawing() {
        return Drawings.of(
                Drawings.glyphs("noto-sans-devanagari", "हिन्दी शक्ति"),
                Drawings.glyphs("lora", "Once ❤️"),
                Drawings.group(
                        Transform.IDENTITY,
                        Clip.NONE,
                        0.3,
                        Drawings.fill(new Rect(0, 0, 50, 50), Drawings.RED),
                        Drawings.fill(new Rect(20, 20, 50, 50), Drawings.BLUE)));
    }

    private static String hash() throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(InspectedPdf.of(drawing()).bytes()));
    }

    public static void main(String[] none) throws Exception {
        System.out.print(hash());
    }

    @Test
    void the_same_composition_gives_the_same_bytes() throws Exception {
        var java = new ExternalProgram(System.getProperty("java.home") + "/bin/java", "temurin-25-jdk");
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var other = java.run(List.of(
                "-Djava.awt.headless=true",
                "-Duser.language=tr",
                "-Duser.timezone=Asia/Kathmandu",
                "-Dfile.encoding=ISO-8859-1",
                "-cp",
                classes,
                AnotherMachineTest.class.getName()));
        assertEquals(hash(), other.text(), other.errors());
    }
}
