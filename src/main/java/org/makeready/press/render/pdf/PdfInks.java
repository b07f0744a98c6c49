package org.makeready.press.render.pdf;

import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Tint;
import org.makeready.press.composition.Composition;
import org.makeready.press.plate.Forme;
import org.makeready.press.plate.Mark;

/// How inks are written into objects: marks where a composition decides, colours where it is known.
sealed interface PdfInks {
    /// Three fractions, `0.1234 0.5678 0.9012`.
    void channels(Tint tint);

    /// Six hexadecimal digits.
    void hex(Tint tint);

    record Marked(Forme.Builder forme) implements PdfInks {
        @Override
        public void channels(Tint tint) {
            switch (tint) {
                case Tint.Fixed(Ink ink) -> forme.out().ascii(Mark.channels(ink));
                case Tint.Role(String role) -> forme.mark(new Mark.Channels(role));
            }
        }

        @Override
        public void hex(Tint tint) {
            switch (tint) {
                case Tint.Fixed(Ink ink) -> forme.out().hex(ink.rgb(), 6);
                case Tint.Role(String role) -> forme.mark(new Mark.Hex(role));
            }
        }
    }

    record Known(Composition composition, PdfBody body) implements PdfInks {
        @Override
        public void channels(Tint tint) {
            body.out().ascii(Mark.channels(ink(tint)));
        }

        @Override
        public void hex(Tint tint) {
            body.out().hex(ink(tint).rgb(), 6);
        }

        private Ink ink(Tint tint) {
            return switch (tint) {
                case Tint.Fixed(Ink ink) -> ink;
                case Tint.Role(String role) -> composition.inks().get(role);
            };
        }
    }
}
