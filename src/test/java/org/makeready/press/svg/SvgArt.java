package org.makeready.press.svg;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.makeready.press.finding.Findings;
import org.makeready.press.geometry.Length;
import org.makeready.press.geometry.Size;
import org.makeready.press.template.Art;
import org.makeready.press.template.Face;
import org.makeready.press.template.Limits;
import org.makeready.press.template.TrimShape;

/// A plain SVG read as the artwork of a face that it fills, by the reader that templates go through.
public final class SvgArt {
    private SvgArt() {}

    /// @throws IllegalArgumentException when the drawing is outside the profile of templates
    public static List<Art> read(String svg, double width, double height) {
        var face = new Face(
                "drawing",
                new Size(Length.pt(width), Length.pt(height)),
                new TrimShape.Rectangle(Length.pt(0)),
                Length.pt(0),
                Length.pt(0));
        var findings = new Findings("drawing.svg");
        var art = new ArtworkReader(Limits.DEFAULT, List.of(), Map.of())
                .read(svg.getBytes(StandardCharsets.UTF_8), face, findings)
                .art();
        if (findings.failed())
            throw new IllegalArgumentException(findings.list().toString());
        return art;
    }
}
