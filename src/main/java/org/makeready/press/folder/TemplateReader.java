package org.makeready.press.folder;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.makeready.press.artwork.Raster;
import org.makeready.press.finding.Edit;
import org.makeready.press.finding.Finding;
import org.makeready.press.finding.Findings;
import org.makeready.press.finding.LintRule;
import org.makeready.press.finding.Position;
import org.makeready.press.font.FontSupply;
import org.makeready.press.svg.ArtworkReader;
import org.makeready.press.template.Art;
import org.makeready.press.template.Face;
import org.makeready.press.template.Limits;
import org.makeready.press.template.Product;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Template;
import org.makeready.press.template.art.TemplateColours;

/// Reads a template folder: `template.json`, one SVG per face, and the pictures it offers. Nothing of the uploaded
/// bytes survives but the pictures; artwork is resolved into [Art].
public final class TemplateReader {
    private static final String JSON = "template.json";
    private static final String PICTURES = "pictures/";
    private final FontSupply fonts;
    private final Limits limits = Limits.DEFAULT;

    public TemplateReader(FontSupply fonts) {
        this.fonts = fonts;
    }

    /// What came of reading a folder.
    public sealed interface Reading {
        /// The template, for callers whose templates have been checked before.
        ///
        /// @throws TemplateException with every finding when the folder was rejected
        default Template orElseThrow() {
            return switch (this) {
                case Read(Template template, var _) -> template;
                case Rejected(List<Finding> findings) -> throw new TemplateException(findings);
            };
        }

        /// A template that can be printed, with what its author might still look at.
        record Read(Template template, List<Finding> warnings) implements Reading {}

        /// Every finding; at least one is an error.
        record Rejected(List<Finding> findings) implements Reading {}
    }

    /// A reading, and where everything in it came from; nowhere when not even `template.json` could be read.
    public record Traced(Reading reading, Optional<Origins> origins) {}

    /// @param files the folder's files by name relative to it, such as `front.svg` or `pictures/kite.jpg`
    public Reading read(String slug, Product product, SortedMap<String, byte[]> files) {
        return trace(slug, product, files).reading();
    }

    /// Reads a folder and remembers where its parts stood: for those who have more to find.
    public Traced trace(String slug, Product product, SortedMap<String, byte[]> files) {
        var findings = new ArrayList<Finding>();
        var json = json(files, findings);
        var origins = json.map(root -> new Origins(new JsonPositions(JSON, root)));
        var template = json.flatMap(root -> read(slug, product, files, root, origins.get(), findings));
        boolean failed = findings.stream().anyMatch(f -> f.severity() == Finding.LintSeverity.ERROR);
        return new Traced(
                failed
                        ? new Reading.Rejected(List.copyOf(findings))
                        : new Reading.Read(template.orElseThrow(), List.copyOf(findings)),
                origins);
    }

    private static Optional<JsonNode> json(SortedMap<String, byte[]> files, List<Finding> all) {
        var findings = new Findings(JSON);
        var json = files.containsKey(JSON) ? CheckedJson.TEMPLATE.read(files.get(JSON), findings) : missing(findings);
        all.addAll(findings.list());
        return json;
    }

    private Optional<Template> read(
            String slug,
            Product product,
            SortedMap<String, byte[]> files,
            JsonNode json,
            Origins origins,
            List<Finding> all) {
        var findings = new Findings(JSON);
        var document = new TemplateDocument(json, findings);
        var format = document.format(product);
        var pictures = pictures(files, findings);
        if (format.isEmpty()) {
            all.addAll(findings.list());
            return Optional.empty();
        }
        var faces = document.faces(product, format.get());
        var drawn = drawn(document, faces, files, pictures, all);
        faces.forEach(face -> Optional.ofNullable(drawn.get(face.name()))
                .ifPresent(drawing -> origins.face(face.name(), document.artwork(face.name()), drawing)));
        var art = new LinkedHashMap<String, List<Art>>();
        drawn.forEach((face, drawing) -> art.put(face, drawing.art()));
        var template = new Template(
                new Template.Identity(
                        slug,
                        TemplateHash.of(product, files),
                        product.id(),
                        format.get().id()),
                document.catalogFacts(),
                new Template.Artwork(cut(faces, drawn, product, document, findings), art, pictures),
                document.palette(),
                document.slots(emoji(art, document, pictures)),
                document.samples());
        if (all.stream().noneMatch(f -> f.severity() == Finding.LintSeverity.ERROR)) {
            new TemplateCheck(template, fonts, origins, findings).check();
        }
        all.addAll(findings.list());
        return Optional.of(template);
    }

    /// Pictures of emoji would spoil a template that prints in one ink.
    private static Slot.EmojiPrint emoji(
            Map<String, List<Art>> art, TemplateDocument document, SortedMap<String, Raster> pictures) {
        boolean colourful = !pictures.isEmpty()
                || TemplateColours.of(art, document.palette()).severalInks();
        return colourful ? Slot.EmojiPrint.COLOUR : Slot.EmojiPrint.INK;
    }

    private static Optional<JsonNode> missing(Findings findings) {
        findings.add(
                LintRule.MISSING_FILE,
                "The folder has no template.json.",
                "Add it. /schemas/template.json describes its content.");
        return Optional.empty();
    }

    /// Faces whose drawing has an edge are cut along it, where the product is cut by a machine at all.
    private static List<Face> cut(
            List<Face> faces,
            Map<String, ArtworkReader.FaceArtwork> drawn,
            Product product,
            TemplateDocument document,
            Findings findings) {
        return faces.stream()
                .map(face -> {
                    var edge = Optional.ofNullable(drawn.get(face.name())).flatMap(ArtworkReader.FaceArtwork::edge);
                    if (edge.isPresent() && !product.cut().followsOutline()) {
                        var at = new Findings(document.artwork(face.name()))
                                .position(Objects.requireNonNull(drawn.get(face.name()))
                                        .edges()
                                        .getFirst()
                                        .origin());
                        findings.add(
                                LintRule.EDGE_NOT_CUT,
                                at,
                                "Face \"%s\" has a shape \"edge\", but %s is trimmed straight."
                                        .formatted(face.name(), product.title()),
                                "Remove the shape with the id \"edge\".",
                                new Edit.RemoveElement(at));
                    }
                    return edge.map(face::withEdge).orElse(face);
                })
                .toList();
    }

    private Map<String, ArtworkReader.FaceArtwork> drawn(
            TemplateDocument document,
            List<Face> faces,
            SortedMap<String, byte[]> files,
            SortedMap<String, Raster> pictures,
            List<Finding> all) {
        var drawn = new LinkedHashMap<String, ArtworkReader.FaceArtwork>();
        for (var face : faces) {
            var file = document.artwork(face.name());
            var findings = new Findings(file);
            if (!files.containsKey(file))
                findings.add(
                        LintRule.MISSING_FILE,
                        document.position("/faces/" + faces.indexOf(face) + "/artwork"),
                        "The folder has no " + file + ".",
                        "Add the file, or name another one.");
            else
                drawn.put(
                        face.name(),
                        new ArtworkReader(limits, document.palette(), pictures).read(files.get(file), face, findings));
            all.addAll(findings.list());
        }
        return drawn;
    }

    private SortedMap<String, Raster> pictures(SortedMap<String, byte[]> files, Findings findings) {
        var pictures = new TreeMap<String, Raster>();
        files.forEach((name, bytes) -> {
            if (!name.startsWith(PICTURES)) return;
            try {
                pictures.put(name.substring(PICTURES.length()), Raster.read(bytes, limits.picturePixels()));
            } catch (IllegalArgumentException e) {
                findings.add(
                        LintRule.UNREADABLE_PICTURE,
                        Position.start(name),
                        name + ": " + e.getMessage() + ".",
                        "Replace it with a PNG or JPEG.");
            }
        });
        if (pictures.size() > limits.pictures()) {
            findings.add(
                    LintRule.TOO_MANY_PICTURES,
                    "The folder has %d pictures; the limit is %d.".formatted(pictures.size(), limits.pictures()),
                    "Remove some pictures.");
        }
        return pictures;
    }
}
