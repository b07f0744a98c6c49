package org.makeready.press.render.pdf;

import java.util.Map;
import java.util.Optional;
import org.makeready.press.bytes.ByteWriter;
import org.makeready.press.colour.Blend;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Tint;
import org.makeready.press.plate.PlateContent;
import org.makeready.press.plate.VariableBytes;

/// How inks are written into objects: as colours where they are known, as marks where a composition decides.
///
/// @param marks where marks are left; nothing once everything is decided
/// @param roles the inks of roles, where they are known
public record PdfInks(
        PdfColours colours, ByteWriter out, Optional<PlateContent.Builder> marks, Map<String, Ink> roles) {
    /// As compositions that are to come decide.
    public static PdfInks open(PdfColours colours, PlateContent.Builder objects) {
        return new PdfInks(colours, objects.out(), Optional.of(objects), Map.of());
    }

    /// As one composition decided.
    public static PdfInks decided(PdfColours colours, ByteWriter out, Map<String, Ink> roles) {
        return new PdfInks(colours, out, Optional.empty(), roles);
    }

    boolean compiling() {
        return marks.isPresent();
    }

    /// The amounts of the file's colour space.
    void write(Blend blend) {
        var from = ink(blend.from());
        var to = ink(blend.to());
        if (from.isPresent() && to.isPresent()) out.ascii(colours.of(from.get(), to.get(), blend.at()));
        else marks.orElseThrow().variable(new VariableBytes.InkBytes(blend, colours));
    }

    private Optional<Ink> ink(Tint tint) {
        return switch (tint) {
            case Tint.Fixed(Ink ink) -> Optional.of(ink);
            case Tint.PaletteRole(String role) -> Optional.ofNullable(roles.get(role));
        };
    }
}
