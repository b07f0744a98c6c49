package org.makeready.press.lint;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.makeready.press.composition.Composer;
import org.makeready.press.font.FontSupply;
import org.makeready.press.template.Art;
import org.makeready.press.template.Edit;
import org.makeready.press.template.Face;
import org.makeready.press.template.Finding;
import org.makeready.press.template.LintRule;
import org.makeready.press.template.Origins;
import org.makeready.press.template.Position;
import org.makeready.press.template.Product;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Template;

/// A template under examination, with everything needed to look at it.
///
/// @param byFace the leaves of each face, by its name
record Subject(
        Template template,
        Product product,
        Origins origins,
        SortedMap<String, byte[]> files,
        FontSupply fonts,
        Composer composer,
        Consumer<Finding> found,
        Map<String, List<Leaf>> byFace) {
    static final String JSON = "template.json";

    /// About a value of template.json.
    void tell(LintRule rule, String pointer, String message, String fix, Edit... edits) {
        tell(rule, origins.json(pointer), message, fix, edits);
    }

    /// About a piece of art.
    void tell(LintRule rule, Art at, String message, String fix, Edit... edits) {
        tell(rule, origins.of(at), message, fix, edits);
    }

    void tell(LintRule rule, Position at, String message, String fix, Edit... edits) {
        found.accept(new Finding(rule, at.file(), at.line(), at.column(), message, fix, List.of(edits)));
    }

    List<Art> art(Face face) {
        return template.art().getOrDefault(face.name(), List.of());
    }

    List<Leaf> leaves(Face face) {
        return byFace.get(face.name());
    }

    /// Of all faces, one after the other.
    Stream<Leaf> leaves() {
        return template.faces().stream().flatMap(face -> leaves(face).stream());
    }

    Stream<Slot.Text> texts() {
        return template.slots().stream().filter(Slot.Text.class::isInstance).map(Slot.Text.class::cast);
    }
}
