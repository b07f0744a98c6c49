package org.makeready.press.composition;

import java.util.ArrayList;
import java.util.List;
import org.makeready.press.artwork.PictureSupply;
import org.makeready.press.design.Choices;
import org.makeready.press.design.Problem;
import org.makeready.press.font.FontSupply;
import org.makeready.press.item.EmojiSupply;
import org.makeready.press.template.Art;
import org.makeready.press.template.Template;
import org.makeready.press.typesetting.TextCache;

/// Puts a customer's choices into a template: a pure function, safe to share between threads.
public final class Composer {
    private static final long CACHED_BYTES = 64 << 20;
    private final SlotFiller.Context press;

    /// A composer that sets emoji in the ink of the text.
    public Composer(FontSupply fonts) {
        this(fonts, CACHED_BYTES);
    }

    public Composer(FontSupply fonts, EmojiSupply emoji) {
        this(fonts, emoji, CACHED_BYTES);
    }

    /// @param cachedBytes about how much memory to spend on texts set before; 0 sets every text anew
    public Composer(FontSupply fonts, long cachedBytes) {
        this(fonts, EmojiSupply.NONE, cachedBytes);
    }

    /// @param cachedBytes about how much memory to spend on texts set before; 0 sets every text anew
    public Composer(FontSupply fonts, EmojiSupply emoji, long cachedBytes) {
        this.press = SlotFiller.Context.of(fonts, emoji, new TextCache(cachedBytes));
    }

    /// The finished composition of a customer without pictures of their own, or all problems at once.
    public CompositionResult compose(Template template, Choices choices) {
        return compose(template, choices, PictureSupply.NONE);
    }

    /// One text alone, as composing fills its place, but for the size it shares with a group: for whoever tries many
    /// texts. Problems have no suggested fixes.
    public SlotResult fill(Template template, Art.Place place, Choices choices) {
        var checked = ChoiceCheck.check(template, choices, PictureSupply.NONE);
        var problems = new ArrayList<>(checked.problems().stream()
                .filter(problem -> problem.slot().equals(place.slot()))
                .toList());
        var filled = new SlotFiller(template, checked.design(), press.withoutExplanations());
        if (problems.isEmpty()) problems.addAll(filled.fill(place));
        if (!problems.isEmpty()) return new SlotResult.UnfilledSlot(problems);
        filled.placeTexts();
        var item = filled.items().get(place.slot());
        return item == null
                ? new SlotResult.EmptySlot()
                : new SlotResult.FilledSlot(item, filled.texts().getFirst());
    }

    /// The version of the press: with another one, other bytes may come out.
    public static String version() {
        return Fingerprint.PRESS_VERSION;
    }

    /// The finished composition, or all problems at once.
    ///
    /// @param pictures the customer's own
    public CompositionResult compose(Template template, Choices choices, PictureSupply pictures) {
        var checked = ChoiceCheck.check(template, choices, pictures);
        var filled = new SlotFiller(template, checked.design(), press);
        var problems = new ArrayList<Problem>();
        for (var problem : checked.problems()) problems.add(filled.explained(problem, choices));
        // also places in groups the customer has turned off: their problems would come back
        for (var place : template.places()) problems.addAll(filled.fill(place));
        filled.placeTexts();
        if (problems.stream().anyMatch(Problem::refuses)) {
            return new CompositionResult.Refused(
                    problems.stream().filter(Problem::refuses).toList());
        }
        var design = checked.design();
        return new CompositionResult.Ready(new Composition(
                Fingerprint.of(template, design, filled.fontHashes()),
                template,
                design.inks(),
                design.options(),
                filled.items(),
                filled.texts(),
                filled.pictures(),
                List.copyOf(problems)));
    }
}
