package org.makeready.press.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.makeready.press.artwork.Style;
import org.makeready.press.certificate.Certificate.FailingCase;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Paint;
import org.makeready.press.colour.Tint;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.geometry.Length;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Rect;
import org.makeready.press.render.png.PngPlate;
import org.makeready.press.template.Art;
import org.makeready.press.template.Template;

/// Shows a failing case as the press prints it, with a frame around the place.
public final class FailingCasePicture {
    private static final Ink MARK = new Ink(0xE6007E);
    private static final double AROUND = 3, LINE = 3;

    private FailingCasePicture() {}

    /// A PNG of the face; empty where the case is one that cannot be printed at all.
    ///
    /// @param width in pixels
    public static Optional<byte[]> of(Composer composer, Template template, FailingCase failing, int width) {
        if (!(composer.compose(withFrame(template, failing), failing.choices())
                instanceof CompositionResult.Ready(var composition))) return Optional.empty();
        var key = PngPlate.PngPlateKey.of(
                composition, composition.face(failing.face()).face(), width);
        return Optional.of(PngPlate.of(key, composition).print(composition).bytes());
    }

    private static Template withFrame(Template template, FailingCase failing) {
        if (failing.place().width() <= 0) return template;
        double scale = template.faces().getFirst().trim().width().pt() / 600;
        var place = failing.place().grow(Length.pt(AROUND));
        var art = new TreeMap<>(template.art());
        var all = new ArrayList<>(art.get(failing.face()));
        all.add(frame(place, 2 * LINE * scale, Ink.WHITE));
        all.add(frame(place, LINE * scale, MARK));
        art.put(failing.face(), List.copyOf(all));
        return template.withArt(art);
    }

    private static Art frame(Rect place, double width, Ink ink) {
        return new Art.Shape(
                Outline.rectangle(place),
                new Style.Stroke(width, Style.Cap.ROUND, Style.Join.ROUND, 4, List.of(), 0),
                new Paint.Solid<>(new Tint.Fixed(ink), 1));
    }
}
