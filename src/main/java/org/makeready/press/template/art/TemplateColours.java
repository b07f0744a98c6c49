package org.makeready.press.template.art;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Paint;
import org.makeready.press.colour.Tint;
import org.makeready.press.template.Art;
import org.makeready.press.template.InkRole;

/// What a template prints with: the colours of its artwork, the roles of its palette, and whether it shows pictures.
/// White is the paper, unless the customer may choose another colour for it.
public record TemplateColours(Set<Tint> tints, boolean pictures) {
    /// What art and palette print with.
    public static TemplateColours of(Map<String, List<Art>> art, List<InkRole> palette) {
        var tints = new HashSet<Tint>();
        palette.stream()
                .filter(role -> role.free()
                        || !role.offered().isEmpty()
                        || !role.initial().equals(Ink.WHITE))
                .forEach(role -> tints.add(new Tint.PaletteRole(role.name())));
        art.values().forEach(parts -> collect(parts, tints));
        return new TemplateColours(Set.copyOf(tints), art.values().stream().anyMatch(TemplateColours::pictured));
    }

    /// Whether it prints in more than one colour.
    public boolean severalInks() {
        return pictures || tints.size() > 1;
    }

    private static void collect(List<Art> parts, Set<Tint> tints) {
        for (var part : parts) {
            switch (part) {
                case Art.Group group -> collect(group.parts(), tints);
                case Art.Masked masked -> collect(masked.parts(), tints);
                case Art.Shape shape -> collect(shape.paint(), tints);
                case Art.Picture _, Art.Place _ -> {}
            }
        }
    }

    private static void collect(Paint<Tint> paint, Set<Tint> tints) {
        paint.recolour(tint -> {
            if (tint instanceof Tint.Fixed(Ink ink) && !ink.equals(Ink.WHITE)) tints.add(tint);
            return tint;
        });
    }

    private static boolean pictured(List<Art> parts) {
        return parts.stream().anyMatch(part -> switch (part) {
            case Art.Group group -> pictured(group.parts());
            case Art.Masked masked -> pictured(masked.parts());
            case Art.Picture _ -> true;
            case Art.Shape _, Art.Place _ -> false;
        });
    }
}
