package org.makeready.press.folder;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.makeready.press.finding.Edit;
import org.makeready.press.finding.Position;
import org.makeready.press.svg.ArtworkReader;
import org.makeready.press.svg.markup.Markup;
import org.makeready.press.template.Art;

/// Where the parts of a template that was read stand in its files.
public final class Origins {
    private static final String FILE = "template.json";
    private final JsonPositions json;
    private final Map<String, String> artwork = new LinkedHashMap<>();
    private final Map<Art, Position> art = new IdentityHashMap<>();
    private final Map<Position, String> words = new HashMap<>();
    private final Map<String, Markup> drawings = new LinkedHashMap<>();

    Origins(JsonPositions json) {
        this.json = json;
    }

    void face(String name, String file, ArtworkReader.FaceArtwork drawn) {
        artwork.put(name, file);
        drawn.root().ifPresent(root -> {
            drawings.put(file, root);
            label(file, root, "");
        });
        drawn.origins().forEach((part, markup) -> art.put(part, new Position(file, markup.line(), markup.column())));
    }

    /// Programs that turn words into paths leave the words on the path, or on the group of its letters.
    private void label(String file, Markup element, String around) {
        var own = element.attribute("aria-label").strip();
        var label = own.isEmpty() ? around : own;
        if (!label.isEmpty()) words.put(new Position(file, element.line(), element.column()), label);
        element.children().forEach(child -> label(file, child, label));
    }

    /// The element a piece of art was drawn from; the beginning of `template.json` for art of elsewhere.
    public Position of(Art part) {
        return art.getOrDefault(part, Position.start(FILE));
    }

    /// The words a piece of art was made of, where its drawing program still tells.
    public Optional<String> words(Art part) {
        return Optional.ofNullable(words.get(of(part)));
    }

    /// The SVG of a face.
    public String artwork(String face) {
        return artwork.getOrDefault(face, FILE);
    }

    /// A value of `template.json`.
    public Position json(String pointer) {
        return json.at(pointer);
    }

    /// The pointer to a slot of `template.json`.
    public String slot(String name) {
        return json.find("/slots", slot -> slot.path("name").asText().equals(name));
    }

    /// The pointer to a role of `template.json`.
    public String role(String name) {
        return json.find("/palette", role -> role.path("role").asText().equals(name));
    }

    /// The classes of the drawings that begin like this, without that beginning, and where each stands first.
    public Map<String, Position> classes(String prefix) {
        var classes = new LinkedHashMap<String, Position>();
        drawings.forEach((file, root) -> classes(file, root, prefix, classes));
        return classes;
    }

    private static void classes(String file, Markup element, String prefix, Map<String, Position> found) {
        for (var name : element.attribute("class").split("\\s+")) {
            if (name.startsWith(prefix))
                found.putIfAbsent(
                        name.substring(prefix.length()), new Position(file, element.line(), element.column()));
        }
        element.children().forEach(child -> classes(file, child, prefix, found));
    }

    /// Exchanges two values of `template.json`; nothing where only one is written.
    Edit[] swapEdits(String one, String other) {
        if (json.root().at(one).isMissingNode() || json.root().at(other).isMissingNode()) return new Edit[0];
        return new Edit[] {
            new Edit.SetJson(FILE, one, json.root().at(other).toString()),
            new Edit.SetJson(FILE, other, json.root().at(one).toString())
        };
    }
}
