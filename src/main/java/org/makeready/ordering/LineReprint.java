package org.makeready.ordering;

import jakarta.enterprise.context.ApplicationScoped;
import org.makeready.catalog.Templates;
import org.makeready.pictures.OwnPictures;
import org.makeready.press.composition.Composed;
import org.makeready.press.composition.Composition;
import org.makeready.studio.ChoicesColumn;
import org.makeready.studio.PressRoom;

/// Composes a line again out of what it froze: neither the design nor the customer's picture need be there any more.
@ApplicationScoped
class LineReprint {
    private final Templates templates;
    private final PressRoom pressRoom;
    private final OwnPictures pictures;

    LineReprint(Templates templates, PressRoom pressRoom, OwnPictures pictures) {
        this.templates = templates;
        this.pressRoom = pressRoom;
        this.pictures = pictures;
    }

    Composition composed(OrderLine line) {
        var template = templates.version(line.template, line.version).orElseThrow();
        return switch (pressRoom.compose(template, ChoicesColumn.read(line.choices), pictures.of(FrozenPictures.read(line.pictures)))) {
            case Composed.Ready(Composition composition) -> composition;
            case Composed.Refused refused -> throw new IllegalStateException("Line " + line.id + " cannot be composed again: " + refused.problems());
        };
    }

    byte[] png(Composition composition, int width) {
        return pressRoom.png(composition, composition.template().faces().getFirst(), width);
    }
}
