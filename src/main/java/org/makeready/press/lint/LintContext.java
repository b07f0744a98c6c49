package org.makeready.press.lint;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.makeready.press.composition.Composer;
import org.makeready.press.finding.Edit;
import org.makeready.press.finding.Finding;
import org.makeready.press.finding.LintRule;
import org.makeready.press.finding.Position;
import org.makeready.press.folder.Origins;
import org.makeready.press.font.FontSupply;
import org.makeready.press.template.Art;
import org.makeready.press.template.Face;
import org.makeready.press.template.Product;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Template;

/// A template under examination, with everything needed to look at it.
///
/// @param byFace the leaves of each face, by its name
record LintContext(
        Template template,
        Product product,
        Origins origins,
        SortedMap<String, byte[]> files,
        FontSupply fonts,
        Composer composer,
        Consumer<Finding> found,
        Map<String, List<ArtLeaf>> byFace) {
    static final String JSON = "template.json";

    /// About a value of template.json.
    void report(LintRule rule, String pointer, String message, String fix, Edit... edits) {
        report(rule, origins.json(pointer), message, fix, edits);
    }

    /// About a piece of art.
    void report(LintRule rule, Art at, String message, String fix, Edit... edits) {
        report(rule, origins.of(at), message, fix, edits);
    }

    void report(LintRule rule, Position at, String message, String fix, Edit... edits) {
        found.accept(new Finding(rule, at.file(), at.line(), at.column(), message, fix, List.of(edits)));
    }

    List<Art> art(Face face) {
        return template.art().getOrDefault(face.name(), List.of());
    }

    List<ArtLeaf> leaves(Face face) {
        return byFace.getOrDefault(face.name(), List.of());
    }

    /// Of all faces, one after the other.
    Stream<ArtLeaf> leaves() {
        return template.faces().stream().flatMap(face -> leaves(face).stream());
    }

    Stream<Slot.Text> texts() {
        return template.slots().stream().filter(Slot.Text.class::isInstance).map(Slot.Text.class::cast);
    }
}
