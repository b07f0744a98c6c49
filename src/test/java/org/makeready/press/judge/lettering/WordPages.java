package org.makeready.press.judge.lettering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.makeready.press.Specimens;
import org.makeready.press.TemplateBuilder;
import org.makeready.press.artwork.Clip;
import org.makeready.press.composition.Composition;
import org.makeready.press.geometry.Length;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Size;
import org.makeready.press.geometry.Transform;
import org.makeready.press.item.Item;
import org.makeready.press.template.Art;
import org.makeready.press.template.Face;
import org.makeready.press.template.Slot;
import org.makeready.press.template.TrimShape;

/// Words that were set apart, together in one composition of many pages: each word fills a slot of its own.
final class WordPages {
    private final List<Face> faces = new ArrayList<>();
    private final Map<String, List<Art>> art = new HashMap<>();
    private final List<Slot> slots = new ArrayList<>();
    private final Map<String, Item> filled = new HashMap<>();

    /// Words and where they go on the page.
    record Placed(Item.Glyphs words, Transform place) {}

    WordPages add(double width, double height, List<Placed> words) {
        var face = new Face(
                "page-" + faces.size(),
                new Size(Length.pt(width), Length.pt(height)),
                new TrimShape.Rectangle(Length.pt(0)),
                Length.pt(0),
                Length.pt(0));
        faces.add(face);
        var box = new Rect(0, 0, width, height);
        art.put(
                face.name(),
                words.stream()
                        .<Art>map(placed -> new Art.Group(
                                placed.place,
                                Clip.NONE,
                                1,
                                Optional.empty(),
                                List.of(new Art.Place(
                                        slot(placed.words), box, Outline.rectangle(box), Transform.IDENTITY))))
                        .toList());
        return this;
    }

    private String slot(Item.Glyphs words) {
        var name = "words-" + slots.size();
        slots.add(Specimens.slot(name, words.runs().getFirst().font().id()));
        filled.put(name, words);
        return name;
    }

    Composition composition() {
        var template = TemplateBuilder.template("pages")
                .product("page")
                .size("any")
                .title("Words")
                .faces(faces)
                .art(art)
                .slots(slots)
                .build();
        return new Composition(
                "0".repeat(64), template, new TreeMap<>(), new TreeMap<>(), filled, List.of(), List.of(), List.of());
    }
}
