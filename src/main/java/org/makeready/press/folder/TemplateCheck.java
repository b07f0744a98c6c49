package org.makeready.press.folder;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Paint;
import org.makeready.press.colour.Tint;
import org.makeready.press.finding.Edit;
import org.makeready.press.finding.Findings;
import org.makeready.press.finding.LintRule;
import org.makeready.press.finding.Position;
import org.makeready.press.font.FontSupply;
import org.makeready.press.geometry.JavaPath;
import org.makeready.press.geometry.Outline;
import org.makeready.press.template.Art;
import org.makeready.press.template.Face;
import org.makeready.press.template.InkRole;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Template;
import org.makeready.press.template.TrimShape;

/// Checks that the parts of a template belong together: every slot has its place and every place its slot, every role
/// colours something, every font and picture exists.
final class TemplateCheck {
    private static final double TOLERANCE = 0.5;
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,39}");
    private final Template template;
    private final FontSupply fonts;
    private final Origins origins;
    private final Findings findings;
    private final LetteringCheck lettering;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Art> options = new TreeMap<>();
    private final Set<String> roles = new HashSet<>();

    TemplateCheck(Template template, FontSupply fonts, Origins origins, Findings findings) {
        this.template = template;
        this.fonts = fonts;
        this.origins = origins;
        this.findings = findings;
        this.lettering = new LetteringCheck(template, fonts, origins, findings);
    }

    void check() {
        unique(
                "slot",
                "/slots/%d/name",
                template.slots().stream().map(Slot::name).toList());
        unique(
                "role",
                "/palette/%d/role",
                template.palette().stream().map(InkRole::name).toList());
        unique(
                "default colour",
                "/palette/%d/default",
                template.palette().stream().map(role -> role.initial().hex()).toList());
        unique(
                "face",
                "/faces/%d/name",
                template.faces().stream().map(Face::name).toList());
        for (var face : template.faces()) checkArt(template.art(face), face);
        checkOptions();
        template.slots().forEach(this::check);
        template.palette().forEach(this::check);
        template.samples().forEach(this::check);
    }

    private void checkOptions() {
        for (var option : options.keySet()) {
            if (badName("option-", option, origins.of(options.get(option)))) continue;
            if (template.slot(option).filter(s -> s instanceof Slot.Option).isEmpty()) {
                findings.add(
                        LintRule.UNKNOWN_SLOT,
                        origins.of(options.get(option)),
                        "The artwork has a group option-%s, but template.json has no such option.".formatted(option),
                        "Add the option to template.json, or rename the group.");
            }
        }
    }

    /// Schemas allow only names like these, so no template.json can name the others.
    private boolean badName(String prefix, String name, Position at) {
        if (NAME.matcher(name).matches()) return false;
        var better =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^[.-]+|-+$", "");
        var edits = NAME.matcher(better).matches()
                ? new Edit[] {new Edit.SetAttribute(at, "id", prefix + better)}
                : new Edit[0];
        findings.add(
                LintRule.SLOT_NAME,
                at,
                "\"%s%s\" is not a valid slot name.".formatted(prefix, name),
                better.isEmpty() ? LintRule.SLOT_NAME.fix() : "Rename it to %s%s.".formatted(prefix, better),
                edits);
        return true;
    }

    private void unique(String what, String pointer, List<String> names) {
        var seen = new HashSet<String>();
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            if (!seen.add(name))
                findings.add(
                        LintRule.DUPLICATE_NAME,
                        origins.json(pointer.formatted(i)),
                        "The %s \"%s\" is used twice.".formatted(what, name),
                        "Give each its own name.");
        }
    }

    private void checkArt(List<Art> art, Face face) {
        for (var part : art) {
            switch (part) {
                case Art.Group group -> {
                    group.option().ifPresent(option -> options.putIfAbsent(option, group));
                    checkArt(group.parts(), face);
                }
                case Art.Masked masked -> checkArt(masked.parts(), face);
                case Art.Shape shape -> colours(shape.paint());
                case Art.Place place -> place(place, face);
                case Art.Picture _ -> {}
            }
        }
    }

    private void colours(Paint<Tint> paint) {
        paint.recolour(tint -> {
            if (tint instanceof Tint.PaletteRole(String name)) roles.add(name);
            return Ink.BLACK;
        });
    }

    private void place(Art.Place place, Face face) {
        var slot = template.slot(place.slot());
        if (badName("slot-", place.slot(), origins.of(place))) return;
        if (slot.isEmpty() || slot.get() instanceof Slot.Option) {
            findings.add(
                    LintRule.UNKNOWN_SLOT,
                    origins.of(place),
                    "The artwork has slot-%s, but template.json has no text or picture slot of that name."
                            .formatted(place.slot()),
                    "Add the slot to template.json, or rename the shape.");
        } else if (places.merge(place.slot(), 1, Integer::sum) > 1) {
            findings.add(
                    LintRule.DUPLICATE_PLACE,
                    origins.of(place),
                    "slot-%s is in the artwork twice.".formatted(place.slot()),
                    "Keep one of the shapes.");
        } else if (slot.get() instanceof Slot.Text text && text.path().isPresent()) {
            lettering.check(text, text.path().get(), place, face);
        } else if (slot.get() instanceof Slot.Text && !inside(place, face)) {
            findings.add(
                    LintRule.OUTSIDE_SAFE_AREA,
                    origins.of(place),
                    "The text box slot-%s extends beyond the safe area of face \"%s\"."
                            .formatted(place.slot(), face.name()),
                    "Keep the box inside the safe area.");
        }
    }

    private static boolean inside(Art.Place place, Face face) {
        var box = Outline.rectangle(place.box()).transform(place.transform()).bounds();
        var area = face.safeArea();
        return switch (face.shape()) {
            case TrimShape.Rectangle _ -> area.contains(box, TOLERANCE);
            case TrimShape.Oval _ -> {
                double x = Math.max(
                                area.centre().x() - box.x(),
                                box.right() - area.centre().x())
                        / (area.width() / 2 + TOLERANCE);
                double y = Math.max(
                                area.centre().y() - box.y(),
                                box.bottom() - area.centre().y())
                        / (area.height() / 2 + TOLERANCE);
                yield x * x + y * y <= 1;
            }
            case TrimShape.Own _ ->
                JavaPath.of(face.safeEdge(), false)
                        .contains(
                                box.x() + TOLERANCE,
                                box.y() + TOLERANCE,
                                Math.max(0, box.width() - 2 * TOLERANCE),
                                Math.max(0, box.height() - 2 * TOLERANCE));
        };
    }

    private void check(Template.Sample sample) {
        var choices = sample.choices();
        known(sample, "text", "texts", choices.texts().keySet(), Slot.Text.class);
        known(sample, "font", "fonts", choices.fonts().keySet(), Slot.Text.class);
        known(sample, "picture", "pictures", choices.pictures().keySet(), Slot.Picture.class);
        known(sample, "option", "options", choices.options().keySet(), Slot.Option.class);
        choices.inks().keySet().stream()
                .filter(role -> template.role(role).isEmpty())
                .forEach(role -> unknown(sample, "role", "inks", role));
    }

    private void known(
            Template.Sample sample, String what, String section, Set<String> names, Class<? extends Slot> kind) {
        names.stream()
                .filter(name -> template.slot(name).filter(kind::isInstance).isEmpty())
                .forEach(name -> unknown(sample, what, section, name));
    }

    private void unknown(Template.Sample sample, String what, String section, String name) {
        var pointer = "/samples/%d/choices/%s/%s"
                .formatted(
                        template.samples().indexOf(sample),
                        section,
                        name.replace("~", "~0").replace("/", "~1"));
        findings.add(
                LintRule.UNKNOWN_CHOICE,
                origins.json(pointer),
                "The sample \"%s\" chooses a %s for \"%s\", which the template lacks."
                        .formatted(sample.title(), what, name),
                "Use a name from this template.",
                new Edit.RemoveJson("template.json", pointer));
    }

    private void check(Slot slot) {
        switch (slot) {
            case Slot.Text text -> check(text);
            case Slot.Picture picture -> check(picture);
            case Slot.Option option -> {
                if (!options.containsKey(option.name()))
                    missingPlace(option, "a group with the id option-" + option.name());
            }
        }
    }

    private void missingPlace(Slot slot, String what) {
        findings.add(
                LintRule.MISSING_PLACE,
                origins.json(origins.slot(slot.name()) + "/name"),
                "No artwork has a shape for \"%s\".".formatted(slot.name()),
                "Add " + what + ".");
    }

    private void check(Slot.Text slot) {
        if (!places.containsKey(slot.name()))
            missingPlace(
                    slot, (slot.path().isPresent() ? "a path" : "a rectangle") + " with the id slot-" + slot.name());
        if (template.role(slot.ink()).isEmpty()) {
            findings.add(
                    LintRule.UNKNOWN_ROLE,
                    origins.json(origins.slot(slot.name()) + "/ink"),
                    "\"%s\" has the ink \"%s\", which the palette lacks.".formatted(slot.name(), slot.ink()),
                    "Add the role.");
        }
        roles.add(slot.ink());
        roles.addAll(slot.decoration().inks());
        lettering.check(slot);
        for (int i = 0; i < slot.fonts().size(); i++) {
            var font = slot.fonts().get(i);
            if (fonts.font(font).isEmpty())
                findings.add(
                        LintRule.UNKNOWN_FONT,
                        origins.json(origins.slot(slot.name()) + "/fonts/" + i),
                        "Font \"%s\" of slot \"%s\" does not exist.".formatted(font, slot.name()),
                        "GET /api/fonts lists all fonts.");
        }
        if (slot.smallest().compareTo(slot.largest()) > 0) {
            var size = origins.slot(slot.name()) + "/size";
            findings.add(
                    LintRule.SIZE_RANGE,
                    origins.json(size),
                    "The smallest size of \"%s\" is larger than the largest.".formatted(slot.name()),
                    "Swap them.",
                    origins.swapEdits(size + "/min", size + "/max"));
        }
        new FittingCheck(template, fonts, origins, findings).check(slot);
    }

    private void check(Slot.Picture slot) {
        if (!places.containsKey(slot.name())) missingPlace(slot, "a shape with the id slot-" + slot.name());
        var wanted = new LinkedHashMap<String, String>();
        for (int i = 0; i < slot.offered().size(); i++)
            wanted.put("/offered/" + i, slot.offered().get(i));
        wanted.put("/default", slot.initial());
        for (var member : wanted.entrySet()) {
            var name = member.getValue();
            if (!template.pictures().containsKey(name)) {
                findings.add(
                        LintRule.MISSING_PICTURE,
                        origins.json(origins.slot(slot.name()) + member.getKey()),
                        "\"%s\" offers %s, which is not in the pictures folder.".formatted(slot.name(), name),
                        "Add the picture to the folder.");
            }
        }
    }

    private void check(InkRole role) {
        if (!roles.contains(role.name())) {
            findings.add(
                    LintRule.UNUSED_ROLE,
                    origins.json(origins.role(role.name())),
                    "Nothing in the artwork has the colour %s of role \"%s\"."
                            .formatted(role.initial().hex(), role.name()),
                    "Use the role, or remove it.");
        }
    }
}
