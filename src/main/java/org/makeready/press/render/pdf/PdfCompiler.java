package org.makeready.press.render.pdf;

import java.util.List;
import org.makeready.press.bytes.ByteWriter;
import org.makeready.press.composition.Composition;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;
import org.makeready.press.plate.PlateContent;
import org.makeready.press.render.pdf.syntax.PdfContent;
import org.makeready.press.template.Art;

/// Sets art as content with holes. Art without holes goes into forms of its own, compressed, which the content shows;
/// so what is printed anew for each customer is a few operators between the holes. What is faded or masked as one and
/// has a hole in it becomes a form that is printed anew too.
public final class PdfCompiler {
    /// Shorter art stands in the content itself.
    private static final int WORTH_A_FORM = 400, ROOM_FOR_WORDS = 2048;

    private final PdfParts parts;
    private final Rect paper;
    private final List<VariableForm> groups;
    private final PlateContent.Builder forme = new PlateContent.Builder();
    private PdfDrawing still;

    /// A form that is printed for each customer, under a name other content knows.
    public record VariableForm(String name, Rect paper, PlateContent content) {
        /// Writes the form of one composition.
        public void print(Composition composition, PdfParts parts) {
            parts.group(
                    name,
                    PdfDrawing.of(new ByteWriter(content.size() + ROOM_FOR_WORDS), content, composition, parts, paper)
                            .content(),
                    paper);
        }
    }

    /// @param groups takes the groups that are printed anew
    public PdfCompiler(PdfParts parts, Rect paper, List<VariableForm> groups) {
        this.parts = parts;
        this.paper = paper;
        this.groups = groups;
        this.still = fresh();
    }

    private PdfDrawing fresh() {
        return new PdfDrawing(new PdfContent(), parts, paper);
    }

    /// Sets art on top of what is there; `place` maps its space to the page.
    public void art(List<Art> art, Transform place) {
        for (var part : art) {
            switch (part) {
                case Art.Place hole -> {
                    flush();
                    forme.hole(hole, place);
                }
                case Art.Group group
                when group.option().isPresent() -> {
                    flush();
                    forme.optional(group.option().get(), () -> {
                        group(group, place);
                        flush();
                    });
                }
                case Art.Group group when live(group) -> group(group, place);
                case Art.Masked masked when live(masked) -> masked(masked, place);
                case Art.Group _, Art.Masked _, Art.Shape _, Art.Picture _ -> still.art(List.of(part), place, 1);
            }
        }
    }

    private static boolean live(Art part) {
        return switch (part) {
            case Art.Group group ->
                group.option().isPresent() || group.parts().stream().anyMatch(PdfCompiler::live);
            case Art.Masked masked -> masked.parts().stream().anyMatch(PdfCompiler::live);
            case Art.Place _ -> true;
            case Art.Shape _, Art.Picture _ -> false;
        };
    }

    private void group(Art.Group group, Transform outer) {
        var place = outer.times(group.transform());
        if (place.determinant() == 0 || group.opacity() <= 0) return;
        flush();
        still.content().operator("q");
        still.clip(group.clip(), place);
        boolean faded = group.opacity() < 1;
        if (faded) still.show(together(group.parts(), place), group.opacity());
        inline();
        if (!faded) art(group.parts(), place);
        flush();
        still.content().operator("Q");
        inline();
    }

    private void masked(Art.Masked masked, Transform place) {
        if (place.determinant() == 0) return;
        flush();
        still.content().operator("q");
        still.mask(masked.reach(), place, (inside, at, _) -> inside.art(masked.mask(), at, 1));
        still.show(together(masked.parts(), place), 1);
        still.content().operator("Q");
        inline();
    }

    /// A form with holes, drawn as one.
    private String together(List<Art> art, Transform place) {
        var inside = new PdfCompiler(parts, paper, groups);
        inside.art(art, place);
        var printed = new VariableForm(parts.promise(), paper, inside.finish());
        groups.add(printed);
        return printed.name();
    }

    /// Moves what was drawn so far into the content.
    private void flush() {
        if (still.content().out().length() < WORTH_A_FORM) {
            inline();
            return;
        }
        var form = parts.form(still.content(), paper);
        still = fresh();
        still.content().name(form).operator("Do");
        inline();
    }

    private void inline() {
        forme.out().raw(still.content().out());
        still = fresh();
    }

    /// The content of all art that was set.
    public PlateContent finish() {
        flush();
        return forme.build();
    }
}
