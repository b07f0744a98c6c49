package org.makeready.press.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Paint;
import org.makeready.press.colour.Tint;
import org.makeready.press.font.FontSupply;
import org.makeready.press.geometry.JavaPath;
import org.makeready.press.geometry.Outline;

/// Checks that the parts of a template belong together: every slot has its place and every place its slot, every role
/// colours something, every font and picture exists.
final class TemplateCheck {
    private static final double TOLERANCE = 0.5;
    private final Template template;
    private final FontSupply fonts;
    private final Findings findings;
    private final LetteringCheck lettering;
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> options = new HashSet<>();
    private final Set<String> roles = new HashSet<>();

    TemplateCheck(Template template, FontSupply fonts, Findings findings) {
        this.template = template;
        this.fonts = fonts;
        this.findings = findings;
        this.lettering = new LetteringCheck(template, fonts, findings);
    }

    void check() {
        unique("slot", template.slots().stream().map(Slot::name).toList());
        unique("role", template.palette().stream().map(Role::name).toList());
        unique("default colour", template.palette().stream().map(role -> role.initial().hex()).toList());
        unique("face", template.faces().stream().map(Face::name).toList());
        for (var face : template.faces()) look(template.art().get(face.name()), face);
        checkOptions();
        template.slots().forEach(this::check);
        template.palette().forEach(this::check);
        template.samples().forEach(this::check);
    }

    private void checkOptions() {
        for (var option : options) {
            if (template.slot(option).filter(s -> s instanceof Slot.Option).isEmpty()) {
                findings.error("unknown-slot", "The artwork has a group option-%s, template.json no such option.".formatted(option),
                        "Add the slot or rename the group.");
            }
        }
    }

    private void unique(String what, List<String> names) {
        var seen = new HashSet<String>();
        for (var name : names) {
            if (!seen.add(name)) findings.error("duplicate-name", "The %s \"%s\" is used twice.".formatted(what, name), "Give each its own.");
        }
    }

    private void look(List<Art> art, Face face) {
        for (var part : art) {
            switch (part) {
                case Art.Group group -> {
                    group.option().ifPresent(options::add);
                    look(group.parts(), face);
                }
                case Art.Masked masked -> look(masked.parts(), face);
                case Art.Shape shape -> colours(shape.paint());
                case Art.Place place -> place(place, face);
                case Art.Picture _ -> { }
            }
        }
    }

    private void colours(Paint<Tint> paint) {
        paint.recolour(tint -> {
            if (tint instanceof Tint.Role(String name)) roles.add(name);
            return Ink.BLACK;
        });
    }

    private void place(Art.Place place, Face face) {
        var slot = template.slot(place.slot());
        if (slot.isEmpty() || slot.get() instanceof Slot.Option) {
            findings.error("unknown-slot", "The artwork has slot-%s, template.json no text or picture of that name.".formatted(place.slot()),
                    "Add the slot or rename the shape.");
        } else if (places.merge(place.slot(), 1, Integer::sum) > 1) {
            findings.error("duplicate-place", "slot-%s stands twice in the artwork.".formatted(place.slot()), "Keep one.");
        } else if (slot.get() instanceof Slot.Text text && text.curve().isPresent()) {
            lettering.check(text, text.curve().get(), place, face);
        } else if (slot.get() instanceof Slot.Text && !inside(place, face)) {
            findings.warning("outside-safe-area", "The text box slot-%s reaches beyond the safe area of face \"%s\"."
                    .formatted(place.slot(), face.name()), "Keep words clear of the cut.");
        }
    }

    private static boolean inside(Art.Place place, Face face) {
        var box = Outline.rectangle(place.box()).transform(place.transform()).bounds();
        var area = face.safeArea();
        return switch (face.shape()) {
            case TrimShape.Rectangle _ -> area.contains(box, TOLERANCE);
            case TrimShape.Oval _ -> {
                double x = Math.max(area.centre().x() - box.x(), box.right() - area.centre().x()) / (area.width() / 2 + TOLERANCE);
                double y = Math.max(area.centre().y() - box.y(), box.bottom() - area.centre().y()) / (area.height() / 2 + TOLERANCE);
                yield x * x + y * y <= 1;
            }
            case TrimShape.Own _ -> JavaPath.of(face.safeEdge(), false).contains(box.x() + TOLERANCE, box.y() + TOLERANCE,
                    Math.max(0, box.width() - 2 * TOLERANCE), Math.max(0, box.height() - 2 * TOLERANCE));
        };
    }

    private void check(Template.Sample sample) {
        var choices = sample.choices();
        known(sample, "text", choices.texts().keySet(), Slot.Text.class);
        known(sample, "font", choices.fonts().keySet(), Slot.Text.class);
        known(sample, "picture", choices.pictures().keySet(), Slot.Picture.class);
        known(sample, "option", choices.options().keySet(), Slot.Option.class);
        choices.inks().keySet().stream().filter(role -> template.role(role).isEmpty()).forEach(role -> unknown(sample, "role", role));
    }

    private void known(Template.Sample sample, String what, Set<String> names, Class<? extends Slot> kind) {
        names.stream().filter(name -> template.slot(name).filter(kind::isInstance).isEmpty()).forEach(name -> unknown(sample, what, name));
    }

    private void unknown(Template.Sample sample, String what, String name) {
        findings.error("unknown-choice", "The sample \"%s\" chooses a %s for \"%s\", which the template lacks."
                .formatted(sample.title(), what, name), "Use a name of this template.");
    }

    private void check(Slot slot) {
        switch (slot) {
            case Slot.Text text -> check(text);
            case Slot.Picture picture -> check(picture);
            case Slot.Option option -> {
                if (!options.contains(option.name())) missingPlace(option, "a group with the id option-" + option.name());
            }
        }
    }

    private void missingPlace(Slot slot, String what) {
        findings.error("missing-place", "No artwork has a place for \"%s\".".formatted(slot.name()), "Add " + what + ".");
    }

    private void check(Slot.Text slot) {
        if (!places.containsKey(slot.name())) missingPlace(slot, (slot.curve().isPresent() ? "a path" : "a rectangle") + " with the id slot-" + slot.name());
        if (template.role(slot.ink()).isEmpty()) {
            findings.error("unknown-role", "\"%s\" wants the ink \"%s\", which the palette lacks.".formatted(slot.name(), slot.ink()), "Add the role.");
        }
        roles.add(slot.ink());
        roles.addAll(slot.decoration().inks());
        lettering.check(slot);
        for (var font : slot.fonts()) {
            if (fonts.font(font).isEmpty()) findings.error("unknown-font", "There is no font \"%s\" (slot \"%s\").".formatted(font, slot.name()), "GET /api/fonts lists them.");
        }
        if (slot.smallest().compareTo(slot.largest()) > 0) {
            findings.error("size-range", "\"%s\" has a smallest size above its largest.".formatted(slot.name()), "Swap them.");
        }
        new FittingCheck(template, fonts, findings).check(slot);
    }

    private void check(Slot.Picture slot) {
        if (!places.containsKey(slot.name())) missingPlace(slot, "a shape with the id slot-" + slot.name());
        var wanted = new ArrayList<>(slot.offered());
        wanted.add(slot.initial());
        for (var name : wanted) {
            if (!template.pictures().containsKey(name)) {
                findings.error("missing-picture", "\"%s\" offers %s, which is not in the pictures folder.".formatted(slot.name(), name), "Put it there.");
            }
        }
    }

    private void check(Role role) {
        if (!roles.contains(role.name())) {
            findings.warning("unused-role", "Nothing in the artwork has the colour %s of role \"%s\".".formatted(role.initial().hex(), role.name()),
                    "Use it, or remove the role.");
        }
    }
}
