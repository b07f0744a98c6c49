package org.makeready.press.render.svg;

import java.util.List;
import org.makeready.press.geometry.Transform;
import org.makeready.press.plate.PlateContent;
import org.makeready.press.template.Art;

/// Sets the art of one face as SVG with holes.
final class SvgCompiler {
    private final PlateContent.Builder forme = new PlateContent.Builder();
    private final SvgDrawing drawing;

    /// @param face its number in the template, which keeps ids of different faces apart
    SvgCompiler(int face) {
        drawing = new SvgDrawing(new SvgMarkup(forme.out()), new SvgNames.Marked(forme, face));
    }

    PlateContent compile(List<Art> art) {
        for (var part : art) {
            if (part.hasPlace()) forme.split();
            part(part);
        }
        return forme.build();
    }

    private void part(Art part) {
        switch (part) {
            case Art.Group group
            when group.option().isPresent() -> forme.optional(group.option().get(), () -> group(group));
            case Art.Group group -> group(group);
            case Art.Masked masked ->
                drawing.masked(
                        masked.reach(),
                        () -> masked.mask().forEach(this::part),
                        () -> masked.parts().forEach(this::part));
            case Art.Shape shape -> drawing.shape(shape.outline(), shape.style(), shape.paint());
            case Art.Picture picture -> drawing.picture(picture.raster(), picture.placement());
            case Art.Place place -> forme.hole(place, Transform.IDENTITY);
        }
    }

    private void group(Art.Group group) {
        drawing.group(
                group.transform(),
                group.clip(),
                group.opacity(),
                () -> group.parts().forEach(this::part));
    }
}
