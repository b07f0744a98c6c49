package org.makeready.press.render.svg;

import org.makeready.press.colour.Blend;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Tint;
import org.makeready.press.composition.Composition;
import org.makeready.press.plate.PlateContent;
import org.makeready.press.plate.VariableBytes;

/// What differs from composition to composition even in static parts of a file: inks and ids.
abstract sealed class SvgNames {
    private final String own;
    private int last;

    private SvgNames(String own) {
        this.own = own;
    }

    /// The part of an id nobody else has that stays the same in all compositions; to be written by [#id].
    String next() {
        return own + ++last;
    }

    /// Writes an id of [#next].
    abstract void id(String id);

    /// Writes an ink as an attribute has it, `#rrggbb`.
    abstract void ink(Tint tint);

    /// Leaves marks for what a composition decides.
    static final class Marked extends SvgNames {
        private final PlateContent.Builder forme;

        Marked(PlateContent.Builder forme, int face) {
            super("f" + face + "-");
            this.forme = forme;
        }

        @Override
        void id(String id) {
            forme.out().ascii('m');
            forme.variable(new VariableBytes.IdBytes());
            forme.out().ascii(id);
        }

        @Override
        void ink(Tint tint) {
            forme.out().ascii('#');
            switch (tint) {
                case Tint.Fixed(Ink ink) -> forme.out().hex(ink.rgb(), 6);
                case Tint.PaletteRole role -> forme.variable(new VariableBytes.InkBytes(Blend.of(role), new Hex()));
            }
        }
    }

    /// Six hexadecimal digits.
    private record Hex() implements VariableBytes.ColourNotation {
        @Override
        public int length() {
            return 6;
        }

        @Override
        public String of(Ink from, Ink to, double at) {
            return from.towards(to, at).hex().substring(1);
        }
    }

    /// Of one composition.
    static final class Known extends SvgNames {
        private final SvgMarkup markup;
        private final Composition composition;

        Known(SvgMarkup markup, Composition composition, int face) {
            super("s" + face + "-");
            this.markup = markup;
            this.composition = composition;
        }

        @Override
        void id(String id) {
            markup.out()
                    .ascii('m')
                    .ascii(composition.fingerprint().substring(0, VariableBytes.NAME))
                    .ascii(id);
        }

        @Override
        void ink(Tint tint) {
            var ink = switch (tint) {
                case Tint.Fixed(Ink fixed) -> fixed;
                case Tint.PaletteRole(String role) -> composition.ink(role);
            };
            markup.out().ascii('#').hex(ink.rgb(), 6);
        }
    }
}
