package org.makeready.press;

import java.util.List;
import java.util.Optional;
import org.makeready.press.geometry.Length;
import org.makeready.press.template.Slot;

/// Makes a text slot of what a test says and of defaults for the rest: words in the middle of a box, at any size, in
/// the ink `lettering`.
public final class TextSlotBuilder {
    private final String name;
    private String label;
    private String initial = "";
    private boolean required;
    private int maxLength = 400;
    private int maxLines = 4;
    private Length smallest = Length.pt(14);
    private Length largest = Length.pt(150);
    private Slot.Align align = Slot.Align.CENTER;
    private Slot.VerticalAlign verticalAlign = Slot.VerticalAlign.MIDDLE;
    private double letterSpacing;
    private double lineHeight = 1.05;
    private Slot.Fitting fitting = Slot.Fitting.DEFAULT;
    private Optional<Slot.TextPath> path = Optional.empty();
    private List<String> fonts = List.of("anton");
    private String ink = "lettering";
    private Slot.LetterCase letterCase = Slot.LetterCase.NONE;
    private Slot.Decoration decoration = Slot.Decoration.NONE;
    private Slot.FontFeatures fontFeatures = Slot.FontFeatures.PLAIN;
    private Slot.EmojiPrint emoji = Slot.EmojiPrint.COLOUR;

    private TextSlotBuilder(String name) {
        this.name = name;
        this.label = name;
    }

    public static TextSlotBuilder textSlot(String name) {
        return new TextSlotBuilder(name);
    }

    /// Begins with everything another slot says.
    public static TextSlotBuilder like(Slot.Text other) {
        return new TextSlotBuilder(other.name())
                .label(other.label())
                .initial(other.initial())
                .required(other.required())
                .maxLength(other.maxLength())
                .maxLines(other.maxLines())
                .sizes(other.smallest(), other.largest())
                .align(other.align())
                .verticalAlign(other.verticalAlign())
                .letterSpacing(other.letterSpacing())
                .lineHeight(other.lineHeight())
                .fitting(other.fitting())
                .path(other.path())
                .fonts(other.fonts())
                .ink(other.ink())
                .letterCase(other.letterCase())
                .decoration(other.decoration())
                .fontFeatures(other.fontFeatures())
                .emoji(other.emoji());
    }

    public TextSlotBuilder label(String label) {
        this.label = label;
        return this;
    }

    public TextSlotBuilder initial(String initial) {
        this.initial = initial;
        return this;
    }

    public TextSlotBuilder required(boolean required) {
        this.required = required;
        return this;
    }

    public TextSlotBuilder maxLength(int maxLength) {
        this.maxLength = maxLength;
        return this;
    }

    public TextSlotBuilder maxLines(int maxLines) {
        this.maxLines = maxLines;
        return this;
    }

    public TextSlotBuilder sizes(Length smallest, Length largest) {
        this.smallest = smallest;
        this.largest = largest;
        return this;
    }

    public TextSlotBuilder align(Slot.Align align) {
        this.align = align;
        return this;
    }

    public TextSlotBuilder verticalAlign(Slot.VerticalAlign verticalAlign) {
        this.verticalAlign = verticalAlign;
        return this;
    }

    public TextSlotBuilder letterSpacing(double letterSpacing) {
        this.letterSpacing = letterSpacing;
        return this;
    }

    public TextSlotBuilder lineHeight(double lineHeight) {
        this.lineHeight = lineHeight;
        return this;
    }

    public TextSlotBuilder fitting(Slot.Fitting fitting) {
        this.fitting = fitting;
        return this;
    }

    public TextSlotBuilder path(Optional<Slot.TextPath> path) {
        this.path = path;
        return this;
    }

    public TextSlotBuilder fonts(List<String> fonts) {
        this.fonts = fonts;
        return this;
    }

    public TextSlotBuilder ink(String ink) {
        this.ink = ink;
        return this;
    }

    public TextSlotBuilder letterCase(Slot.LetterCase letterCase) {
        this.letterCase = letterCase;
        return this;
    }

    public TextSlotBuilder decoration(Slot.Decoration decoration) {
        this.decoration = decoration;
        return this;
    }

    public TextSlotBuilder fontFeatures(Slot.FontFeatures fontFeatures) {
        this.fontFeatures = fontFeatures;
        return this;
    }

    public TextSlotBuilder emoji(Slot.EmojiPrint emoji) {
        this.emoji = emoji;
        return this;
    }

    public Slot.Text build() {
        return new Slot.Text(
                name,
                label,
                new Slot.TextRules(initial, required, maxLength, maxLines),
                new Slot.TextLayout(
                        new Slot.SizeRange(smallest, largest),
                        align,
                        verticalAlign,
                        letterSpacing,
                        lineHeight,
                        fitting,
                        path),
                new Slot.TextAppearance(fonts, ink, letterCase, decoration, fontFeatures, emoji));
    }
}
