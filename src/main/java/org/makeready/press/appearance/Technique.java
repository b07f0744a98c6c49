package org.makeready.press.appearance;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.makeready.press.colour.Paint;
import org.makeready.press.composition.Composition;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;
import org.makeready.press.item.Item;

/// What a design is made of: plain areas of colour, colours that fade, a photograph, nothing but words.
public enum Technique {
    FLAT,
    GRADIENT,
    PHOTO,
    TYPE_ONLY;

    /// What covers less of the piece does not make its look.
    private static final double LEAST = 0.08;
    /// Rules and frames around words are no drawing.
    private static final int FEW_SHAPES = 3;

    static Set<Technique> of(Composition composition) {
        var sum = new Sum(composition.template().faces().getFirst().trimBox());
        sum.items(composition.faces().getFirst().items(), Transform.IDENTITY);
        var found = EnumSet.noneOf(Technique.class);
        if (sum.photo >= LEAST) found.add(PHOTO);
        if (sum.gradient >= LEAST) found.add(GRADIENT);
        if (found.isEmpty()) found.add(FLAT);
        if (sum.shapes <= FEW_SHAPES && sum.words && sum.photo == 0) found.add(TYPE_ONLY);
        return Collections.unmodifiableSet(found);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Shares of the face, by the boxes around things.
    private static final class Sum {
        private final Rect face;
        private double photo, gradient;
        private int shapes;
        private boolean words;

        Sum(Rect face) {
            this.face = face;
        }

        void items(List<Item> items, Transform toPage) {
            for (var item : items) {
                switch (item) {
                    case Item.Group group -> items(group.items(), toPage.times(group.transform()));
                    case Item.Pictogram pictogram -> items(List.of(pictogram.group()), toPage);
                    case Item.Masked masked -> items(masked.items(), toPage);
                    case Item.Glyphs _ -> words = true;
                    case Item.Picture picture ->
                        photo += share(new Rect(0, 0, 1, 1), toPage.times(picture.placement()));
                    case Item.Shape shape -> {
                        double share = share(shape.outline().bounds(), toPage);
                        if (!(shape.paint() instanceof Paint.Solid)) gradient += share;
                        if (share < 1) shapes++;
                    }
                }
            }
        }

        private double share(Rect own, Transform toPage) {
            var box = Outline.rectangle(own).transform(toPage).bounds();
            double width = Math.min(box.right(), face.right()) - Math.max(box.x(), face.x());
            double height = Math.min(box.bottom(), face.bottom()) - Math.max(box.y(), face.y());
            return width <= 0 || height <= 0 ? 0 : width * height / (face.width() * face.height());
        }
    }
}
