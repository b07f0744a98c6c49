package org.makeready.press.render.pdf;

import java.util.Optional;
import org.makeready.press.colour.Blend;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Tint;
import org.makeready.press.plate.Forme;
import org.makeready.press.plate.Mark;
import org.makeready.press.render.ByteWriter;

/// How inks are written into objects: as colours where they are known, as marks where a composition decides.
///
/// @param marks where marks are left; nothing once everything is decided
record PdfInks(PdfColours colours, ByteWriter out, Optional<Forme.Builder> marks) {
    boolean compiling() {
        return marks.isPresent();
    }

    /// The amounts of the file's colour space.
    void write(Blend blend) {
        if (blend.from() instanceof Tint.Fixed(Ink from) && blend.to() instanceof Tint.Fixed(Ink to)) {
            out.ascii(colours.of(from, to, blend.at()));
        } else {
            marks.orElseThrow().mark(new Mark.Inked(blend, colours));
        }
    }
}
