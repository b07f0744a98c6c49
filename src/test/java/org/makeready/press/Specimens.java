package org.makeready.press;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.makeready.press.artwork.Clip;
import org.makeready.press.artwork.Style;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Paint;
import org.makeready.press.colour.Tint;
import org.makeready.press.geometry.Length;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Size;
import org.makeready.press.geometry.Transform;
import org.makeready.press.template.Art;
import org.makeready.press.template.Face;
import org.makeready.press.template.InkRole;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Template;
import org.makeready.press.template.TrimShape;

/// Small templates made by hand, for tests that need to see every part.
public final class Specimens {
    public static final Face STICKER = new Face(
            "front",
            new Size(Length.in(11.5), Length.in(3)),
            new TrimShape.Rectangle(Length.in(0.125)),
            Length.in(0.125),
            Length.in(0.125));
    public static final Rect BOX = new Rect(36, 30, 756, 156);

    private Specimens() {}

    /// A yellow sticker with one text slot called `slogan`.
    public static Template sticker(Slot.Text slogan) {
        List<Art> art = List.of(
                new Art.Shape(
                        Outline.rectangle(STICKER.bleedBox()),
                        Style.FILL,
                        new Paint.Solid<>(new Tint.PaletteRole("paper"), 1)),
                new Art.Group(
                        Transform.IDENTITY,
                        Clip.NONE,
                        1,
                        Optional.of("frame"),
                        List.of(new Art.Shape(
                                Outline.roundedRectangle(BOX.grow(Length.pt(12)), 12),
                                new Style.Stroke(3, Style.Cap.BUTT, Style.Join.ROUND, 4, List.of(), 0),
                                new Paint.Solid<>(new Tint.Fixed(Ink.BLACK), 1)))),
                new Art.Place("slogan", BOX, Outline.rectangle(BOX), Transform.IDENTITY));
        var paper = new InkRole("paper", "Background", new Ink(0xffcc00), List.of(Ink.WHITE, new Ink(0xe4572e)), false);
        var lettering = new InkRole("lettering", "Lettering", new Ink(0x222222), List.of(), true);
        return TemplateBuilder.template("specimen")
                .title("Specimen")
                .art(Map.of("front", art))
                .palette(List.of(paper, lettering))
                .slots(List.of(slogan, new Slot.Option("frame", "Frame", true)))
                .build();
    }

    public static Slot.Text slogan(String... fonts) {
        return slot("slogan", fonts);
    }

    public static Slot.Text slot(String name, String... fonts) {
        return slot(name, Slot.Fitting.DEFAULT, Slot.EmojiPrint.COLOUR, 0, fonts);
    }

    public static Slot.Text slogan(Slot.Fitting fitting, String... fonts) {
        return slot("slogan", fitting, Slot.EmojiPrint.COLOUR, 0, fonts);
    }

    public static Slot.Text slogan(Slot.EmojiPrint emoji, double letterSpacing, String... fonts) {
        return slot("slogan", Slot.Fitting.DEFAULT, emoji, letterSpacing, fonts);
    }

    private static Slot.Text slot(
            String name, Slot.Fitting fitting, Slot.EmojiPrint emoji, double letterSpacing, String... fonts) {
        return TextSlotBuilder.textSlot(name)
                .label("Slogan")
                .initial("Honk if you love coffee")
                .required(true)
                .maxLength(120)
                .letterSpacing(letterSpacing)
                .fitting(fitting)
                .fonts(List.of(fonts))
                .emoji(emoji)
                .build();
    }
}
