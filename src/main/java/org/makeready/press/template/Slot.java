package org.makeready.press.template;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.makeready.press.geometry.Length;

/// A place the customer may fill.
public sealed interface Slot {
    /// What choices name it by, unique in its template.
    String name();

    /// What customers read beside its field.
    String label();

    /// Words set into a box, or along a line where there is a curve.
    record Text(String name, String label, TextRules rules, TextLayout layout, TextAppearance appearance)
            implements Slot {
        /// The text that stands there until the customer types another.
        public String initial() {
            return rules.initial;
        }

        /// Whether the customer may not leave it empty.
        public boolean required() {
            return rules.required;
        }

        /// How many graphemes at most.
        public int maxLength() {
            return rules.maxLength;
        }

        /// How many lines at most.
        public int maxLines() {
            return rules.maxLines;
        }

        /// The smallest size a text may be set in.
        public Length smallest() {
            return layout.sizes.smallest;
        }

        /// The size a text is set in when there is room.
        public Length largest() {
            return layout.sizes.largest;
        }

        /// Where lines stand from left to right.
        public Align align() {
            return layout.align;
        }

        /// Where lines stand from top to bottom.
        public VerticalAlign verticalAlign() {
            return layout.verticalAlign;
        }

        /// Extra space after each letter, in ems.
        public double letterSpacing() {
            return layout.letterSpacing;
        }

        /// The distance between baselines, in font sizes.
        public double lineHeight() {
            return layout.lineHeight;
        }

        /// By which steps a text that is too large is made to fit.
        public Fitting fitting() {
            return layout.fitting;
        }

        /// How the text follows a line; empty where it stands in a box.
        public Optional<TextPath> path() {
            return layout.path;
        }

        /// The ids of the fonts on offer; the first is the usual one.
        public List<String> fonts() {
            return appearance.fonts;
        }

        /// The role of the palette that inks it.
        public String ink() {
            return appearance.ink;
        }

        /// In which case the words are set.
        public LetterCase letterCase() {
            return appearance.letterCase;
        }

        /// Outline, shadow and accent of the letters.
        public Decoration decoration() {
            return appearance.decoration;
        }

        /// OpenType features that are switched on.
        public FontFeatures fontFeatures() {
            return appearance.fontFeatures;
        }

        /// How emoji are printed.
        public EmojiPrint emoji() {
            return appearance.emoji;
        }
    }

    /// What customers may write: at most `maxLength` characters on at most `maxLines` lines. `initial` is what stands
    /// there until they do.
    record TextRules(String initial, boolean required, int maxLength, int maxLines) {}

    /// Where the words go. `letterSpacing` is in ems, `lineHeight` in font sizes; `fitting` is what may be done to
    /// words that are too long; with a `path` they follow a line.
    record TextLayout(
            SizeRange sizes,
            Align align,
            VerticalAlign verticalAlign,
            double letterSpacing,
            double lineHeight,
            Fitting fitting,
            Optional<TextPath> path) {}

    /// The font sizes that may be used.
    record SizeRange(Length smallest, Length largest) {}

    /// How the letters look. `fonts` are ids, the first is the initial one; `ink` is a palette role.
    record TextAppearance(
            List<String> fonts,
            String ink,
            LetterCase letterCase,
            Decoration decoration,
            FontFeatures fontFeatures,
            EmojiPrint emoji) {}

    /// How words follow the line that is their place. `align` is START, CENTER or END; `offset` moves the
    /// words on by a share of the line's length. Letter spacing, in ems, may shrink to `tightest` before
    /// the words are too long, and grow to `widest` where the largest size leaves room. Words get smaller
    /// where marks or tails would be farther than `reach` from the line.
    record TextPath(
            Align align,
            double offset,
            PathSide side,
            Stand stand,
            double tightest,
            double widest,
            Optional<Length> reach) {
        /// Words that may reach as far as their size takes them.
        public TextPath(Align align, double offset, PathSide side, Stand stand, double tightest, double widest) {
            this(align, offset, side, stand, tightest, widest, Optional.empty());
        }
    }

    /// Where the words run: along the line with the letters on its left (above a line that runs to the
    /// right, outside a circle drawn clockwise), or back along it with the letters on its right (below,
    /// inside).
    enum PathSide {
        LEFT,
        RIGHT
    }

    /// What of the letters lies on the line: their feet, the middle of the capitals, or the top of the
    /// capitals.
    enum Stand {
        BASELINE,
        MIDDLE,
        TOP
    }

    /// What is drawn besides the letters in their ink. All inks are palette roles.
    record Decoration(Optional<LetterOutline> outline, Optional<Shadow> shadow, Optional<Accent> accent) {
        public static final Decoration NONE = new Decoration(Optional.empty(), Optional.empty(), Optional.empty());

        /// The palette roles it uses.
        public List<String> inks() {
            return Stream.of(outline.map(LetterOutline::ink), shadow.map(Shadow::ink), accent.map(Accent::ink))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    /// A line around the letters that reaches outward by `width`, drawn behind them.
    record LetterOutline(String ink, Thickness width) {}

    /// The letters and their contour once more, behind them, moved to the right and down.
    record Shadow(String ink, Thickness right, Thickness down) {}

    /// A second ink for a part of the words.
    record Accent(String ink, AccentPart part) {
        /// Which part that is.
        public enum AccentPart {
            FIRST_LINE,
            LAST_LINE,
            FIRST_WORD,
            LAST_WORD,
            INITIALS
        }
    }

    /// OpenType features wished for, by tag, and whether letters may join to ligatures.
    record FontFeatures(List<String> tags, boolean ligatures) {
        public static final FontFeatures PLAIN = new FontFeatures(List.of(), true);
        private static final Set<String> FIGURES = Set.of("onum", "lnum", "pnum", "tnum", "zero", "case");

        /// The features that give letters other shapes.
        public List<String> lettersOnly() {
            return tags.stream().filter(feature -> !FIGURES.contains(feature)).toList();
        }
    }

    /// A picture cropped to its frame. `offered` are names of the template's own pictures, and `upload`
    /// says whether customers may put in their own; the resolution may not fall below `minimumPpi` pixels
    /// per inch at the size it is printed.
    record Picture(String name, String label, String initial, List<String> offered, boolean upload, int minimumPpi)
            implements Slot {}

    /// A part of the artwork that is shown or not.
    record Option(String name, String label, boolean initial) implements Slot {}

    /// What may be done to words that do not fit at the largest size on their own lines. The order of
    /// `steps` is one of preference: a later step is used as little as possible, whatever that costs the
    /// earlier ones. So `break, shrink`, the default, is the largest size over all numbers of lines, and
    /// `shrink, break` keeps to one line while it can. `leastLetterSpacing` (ems) and `leastLineHeight`
    /// (font sizes) bound TIGHTEN, `condensed` are the narrower fonts of CONDENSE, best first. Slots of
    /// one `group` share the smallest size any of them needs.
    record Fitting(
            List<FitStep> steps,
            double leastLetterSpacing,
            double leastLineHeight,
            List<String> condensed,
            Optional<String> group) {
        /// More lines before a smaller size; nothing is tightened, condensed or shared.
        public static final Fitting DEFAULT =
                new Fitting(List.of(FitStep.BREAK, FitStep.SHRINK), 1, 3, List.of(), Optional.empty());

        /// Whether this may be done at all.
        public boolean allows(FitStep step) {
            return steps.contains(step);
        }
    }

    /// SHRINK: a smaller size, down to the slot's smallest. TIGHTEN: letters and lines closer together.
    /// BREAK: more lines than the words came with, up to the slot's limit. CONDENSE: a narrower font.
    enum FitStep {
        SHRINK,
        TIGHTEN,
        BREAK,
        CONDENSE
    }

    /// Along the line; START and END follow the direction of the text.
    enum Align {
        LEFT,
        CENTER,
        RIGHT,
        START,
        END
    }

    /// Across the lines: where the words stand in their box.
    enum VerticalAlign {
        TOP,
        MIDDLE,
        BOTTOM
    }

    /// How typed letters are turned into others before they are set, by the rules of the template's language.
    enum LetterCase {
        NONE,
        UPPER,
        LOWER,
        TITLE
    }

    /// How emoji are printed: as pictures in their own colours, or in the ink of the words around them.
    enum EmojiPrint {
        COLOUR,
        INK
    }
}
