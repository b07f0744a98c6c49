package org.makeready.press.composition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.makeready.press.artwork.Clip;
import org.makeready.press.design.Choices;
import org.makeready.press.design.Problem;
import org.makeready.press.design.Repair;
import org.makeready.press.font.Fallbacks;
import org.makeready.press.font.Font;
import org.makeready.press.font.FontSupply;
import org.makeready.press.geometry.Length;
import org.makeready.press.geometry.Transform;
import org.makeready.press.item.EmojiSupply;
import org.makeready.press.item.Item;
import org.makeready.press.template.Art;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Template;
import org.makeready.press.text.Graphemes;
import org.makeready.press.text.MissingCharacters;
import org.makeready.press.text.TypedText;
import org.makeready.press.text.Typeface;
import org.makeready.press.typesetting.CurvedTextFitter;
import org.makeready.press.typesetting.Fit;
import org.makeready.press.typesetting.LinePlacement;
import org.makeready.press.typesetting.TextBox;
import org.makeready.press.typesetting.TextCache;
import org.makeready.press.typesetting.TextFitter;
import org.makeready.press.typesetting.TextLine;

/// Turns what the customer put into each slot into an item at the slot's place, for one composition.
final class SlotFiller {
    private static final String EMOJI = "emoji";
    /// How much the pictures of emoji in one slot may have to draw: a file of some megabytes, hundreds of
    /// usual emoji.
    private static final int MOST_STEPS = 150_000;
    private final Template template;
    private final AcceptedChoices design;
    private final Context press;
    private final Map<String, Item> items = new HashMap<>();
    private final List<FittedText> fittings = new ArrayList<>();
    private final List<Composition.SetText> texts = new ArrayList<>();
    private final List<Composition.SetPicture> pictures = new ArrayList<>();
    private final SortedMap<String, String> fontHashes = new TreeMap<>();

    SlotFiller(Template template, AcceptedChoices design, Context press) {
        this.template = template;
        this.design = design;
        this.press = press;
    }

    /// What filling needs and no composition changes.
    ///
    /// @param explains whether problems say how close a text came to fitting, with suggested fixes, which
    /// costs more than setting the text
    record Context(
            FontSupply fonts,
            EmojiSupply emoji,
            TextFitter fitter,
            Repairs repairs,
            FontNames names,
            boolean explains) {
        static Context of(FontSupply fonts, EmojiSupply emoji, TextCache cache) {
            var fitter = new TextFitter(fonts, cache);
            var names = new FontNames(fonts);
            return new Context(fonts, emoji, fitter, new Repairs(fitter, fonts, names), names, true);
        }

        Context withoutExplanations() {
            return new Context(fonts, emoji, fitter, repairs, names, false);
        }
    }

    /// What is drawn in each slot; empty slots are missing.
    Map<String, Item> items() {
        return items;
    }

    /// How the texts came out, in the template's order of slots.
    List<Composition.SetText> texts() {
        var order = template.slots().stream().map(Slot::name).toList();
        return texts.stream()
                .sorted(Comparator.comparingInt(text -> order.indexOf(text.slot())))
                .toList();
    }

    /// How the pictures came out, in the template's order of slots.
    List<Composition.SetPicture> pictures() {
        var order = template.slots().stream().map(Slot::name).toList();
        return pictures.stream()
                .sorted(Comparator.comparingInt(picture -> order.indexOf(picture.slot())))
                .toList();
    }

    /// SHA-256 of every font that printed something, by id, and of the emoji pictures when one was drawn.
    SortedMap<String, String> fontHashes() {
        return fontHashes;
    }

    List<Problem> fill(Art.Place place) {
        return switch (template.slot(place.slot()).orElseThrow()) {
            case Slot.Text slot -> fillText(slot, place);
            case Slot.Picture slot -> fillPicture(slot, place);
            case Slot.Option _ -> List.of();
        };
    }

    private List<Problem> fillText(Slot.Text slot, Art.Place place) {
        var typed = design.texts().getOrDefault(slot.name(), "");
        var words = TypedText.inCase(typed, slot.letterCase(), template.language());
        if (words.isEmpty()) return List.of();
        var typeface = Typeface.of(font(slot), slot, press.emoji());
        var box = TextBox.of(place.box(), place::outline, slot, template.language());
        return switch (press.fitter().fit(words, typeface, box)) {
            case Fit.Fitted fitted
            when steps(fitted.lines()) > MOST_STEPS -> List.of(new Problem.TooManyPictures(slot.name()));
            case Fit.Fitted fitted -> {
                fittings.add(new FittedText(slot, place, words, typeface, box, fitted));
                yield press.explains()
                        ? standIns(fitted, new Repairs.FailedText(slot, typed, typeface, box))
                        : List.of();
            }
            case Fit.GlyphsMissing(List<String> clusters)
            when !press.explains() ->
                List.of(new Problem.MissingGlyph(slot.name(), MissingCharacters.named(clusters), List.of()));
            case Fit.GlyphsMissing _ -> {
                var failed = new Repairs.FailedText(slot, typed, typeface, box);
                yield List.of(new Problem.MissingGlyph(
                        slot.name(),
                        MissingCharacters.named(press.repairs().missing(failed).clusters()),
                        press.repairs().withoutMissing(failed)));
            }
            case Fit.Overset(int ownLines)
            when !press.explains() ->
                List.of(new Problem.DoesNotFit(slot.name(), ownLines, slot.maxLines(), List.of(), List.of()));
            case Fit.Overset(int ownLines) -> {
                var tried = press.names().in(press.fitter().closestAttempts(words, typeface, box));
                var repairs = press.repairs().of(new Repairs.FailedText(slot, typed, typeface, box));
                yield List.of(new Problem.DoesNotFit(slot.name(), ownLines, slot.maxLines(), tried, repairs));
            }
        };
    }

    /// Words go on without the font that was chosen for them where it lacks letters: told to those who
    /// could have another.
    private List<Problem> standIns(Fit.Fitted fitted, Repairs.FailedText text) {
        var chosen = fitted.font();
        if (fitted.lines().stream().flatMap(line -> line.pieces().stream()).allMatch(piece -> piece.font() == chosen))
            return List.of();
        var lacking = Graphemes.letters(text.words())
                .filter(letter -> !Fallbacks.prints(chosen, text.inCase(letter)))
                .distinct()
                .toList();
        var repairs = lacking.isEmpty() ? List.<Repair>of() : press.repairs().inFontsWithAllLetters(text);
        return repairs.isEmpty()
                ? List.of()
                : List.of(new Problem.OtherFont(
                        text.slot().name(), press.names().of(chosen.id()), MissingCharacters.named(lacking), repairs));
    }

    /// The same problem, with suggested fixes where the choices were refused before anything was set.
    Problem explained(Problem problem, Choices choices) {
        if (!(problem instanceof Problem.TooLong(String name, int length, int limit, var _))) return problem;
        var slot = (Slot.Text) template.slot(name).orElseThrow();
        var place = template.places().stream()
                .filter(p -> p.slot().equals(name))
                .findFirst()
                .orElseThrow();
        var typed = TypedText.tidy(choices.texts().getOrDefault(name, slot.initial()), slot.maxLines() == 1);
        var failed = new Repairs.FailedText(
                slot,
                typed,
                Typeface.of(font(slot), slot, press.emoji()),
                TextBox.of(place.box(), place::outline, slot, template.language()));
        return new Problem.TooLong(name, length, limit, press.repairs().shorter(failed));
    }

    private static int steps(List<TextLine> lines) {
        int steps = 0;
        for (var line : lines) steps += line.pictureSteps();
        return steps;
    }

    private Font font(Slot.Text slot) {
        var id = Objects.requireNonNull(design.fonts().get(slot.name()));
        return press.fonts()
                .font(id)
                .orElseThrow(() -> new IllegalStateException("The template offers a font that does not exist: " + id));
    }

    /// Puts the fitted texts into their places, once all are known: those of a group wait for each other.
    void placeTexts() {
        for (var text : new TextSizeGroups(press.fitter()).equalise(fittings)) set(text);
    }

    private void set(FittedText text) {
        var slot = text.slot();
        var fitted = text.fitted();
        boolean curved = text.box().path().isPresent();
        var runs = curved
                ? CurvedTextFitter.place(fitted, text.box())
                : LinePlacement.place(fitted, TextBox.room(text.place().box(), slot), slot);
        var pictures = new ArrayList<Item>();
        for (var run : runs) {
            fontHashes.put(run.font().id(), run.font().hash());
            pictures.addAll(run.pictures());
        }
        var drawn = new ArrayList<>(new DecoratedText(slot, design.inks()).items(text.words(), fitted, runs));
        if (!pictures.isEmpty()) fontHashes.put(EMOJI, press.emoji().hash());
        drawn.addAll(pictures);
        var place = curved ? Transform.IDENTITY : text.place().transform();
        items.put(
                slot.name(),
                place.identity() && drawn.size() == 1
                        ? drawn.getFirst()
                        : new Item.Group(place, Clip.NONE, 1, List.copyOf(drawn)));
        texts.add(new Composition.SetText(
                slot.name(),
                Length.pt(fitted.size()),
                fitted.lines().stream().map(TextLine::words).toList(),
                fitted.font().id(),
                fitted.typeface().letterSpacing(),
                fitted.lineHeight(),
                fitted.steps()));
    }

    private List<Problem> fillPicture(Slot.Picture slot, Art.Place place) {
        var picture = design.pictures().get(slot.name());
        if (picture == null) return List.of();
        var raster = picture.raster();
        var crop = Crop.cover(raster, place, picture.choice());
        items.put(
                slot.name(),
                new Item.Group(
                        place.transform(),
                        new Clip.Inside(place.frame(), false),
                        1,
                        List.of(new Item.Picture(raster, crop.placement()))));
        pictures.add(new Composition.SetPicture(slot.name(), raster.hash(), crop.placement(), crop.ppi()));
        if (crop.ppi() < slot.minimumPpi())
            return List.of(new Problem.PictureTooSmall(
                    slot.name(), crop.printed(), slot.minimumPpi(), crop.needed(raster, slot.minimumPpi())));
        if (crop.ppi() < Crop.SHARP)
            return List.of(new Problem.PictureCoarse(
                    slot.name(), crop.printed(), Crop.SHARP, crop.needed(raster, Crop.SHARP)));
        return List.of();
    }
}
