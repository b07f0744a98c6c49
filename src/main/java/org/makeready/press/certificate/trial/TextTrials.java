package org.makeready.press.certificate.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.SlotResult;
import org.makeready.press.design.Choices;
import org.makeready.press.design.Problem;
import org.makeready.press.font.Font;
import org.makeready.press.template.Art;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Template;

/// Sets every trial text of one slot in one font: as long as the slot takes it, and, where that is refused, as long as
/// it fits.
public final class TextTrials {
    private final Composer composer;
    private final Template template;
    private final Art.Place place;
    private final Slot.Text slot;
    private final Font font;
    private final List<TextTrial> cases = new ArrayList<>();
    private double share = 0.5;

    public TextTrials(Composer composer, Template template, Art.Place place, Slot.Text slot, Font font) {
        this.composer = composer;
        this.template = template;
        this.place = place;
        this.slot = slot;
        this.font = font;
    }

    /// One text and what came of it.
    public record TextTrial(
            Slot.Text slot, Art.Place place, Font font, TrialKind kind, String words, SlotResult filled) {
        /// The choices that show this text in this font, all else as the template has it.
        public Choices choices() {
            return Choices.of(Map.of(slot.name(), words), Map.of(), Map.of(slot.name(), font.id()), Map.of(), Map.of());
        }
    }

    /// Sets every kind of text; what is refused as too long is tried again as long as it fits. To be called once.
    public List<TextTrial> run() {
        for (var trial : TrialKind.values()) {
            for (var words : new TrialTexts(template, slot).of(trial, font)) {
                var tried = runTrial(trial, words);
                if (trial.repeated() && tooLong(tried)) addLongestFitting(trial, words);
            }
        }
        return cases;
    }

    private SlotResult runTrial(TrialKind trial, String words) {
        var filled = fill(words);
        cases.add(new TextTrial(slot, place, font, trial, words, filled));
        return filled;
    }

    private SlotResult fill(String words) {
        return composer.fill(
                template,
                place,
                Choices.of(Map.of(slot.name(), words), Map.of(), Map.of(slot.name(), font.id()), Map.of(), Map.of()));
    }

    private static boolean tooLong(SlotResult filled) {
        return filled instanceof SlotResult.UnfilledSlot(var problems)
                && problems.stream()
                        .allMatch(problem ->
                                problem instanceof Problem.DoesNotFit || problem instanceof Problem.TooManyPictures);
    }

    private void addLongestFitting(TrialKind trial, String words) {
        longest(words).ifPresent(some -> cases.add(new TextTrial(slot, place, font, trial, some, fill(some))));
    }

    /// As much of a trial as fits; empty when nothing of it does.
    public Optional<String> longest(TrialKind trial) {
        var words = new TrialTexts(template, slot).of(trial, font).getFirst();
        return tooLong(fill(words))
                ? longest(words)
                : fill(words) instanceof SlotResult.UnfilledSlot ? Optional.empty() : Optional.of(words);
    }

    /// The longest beginning that fits, but for some letters: where it comes out smallest.
    private Optional<String> longest(String words) {
        var letters = TrialTexts.letters(words);
        var longest = Optional.<String>empty();
        int low = 0;
        int high = letters.size();
        int exact = Math.max(1, letters.size() / 40);
        for (int at = Math.clamp(Math.round(letters.size() * share), 1, high);
                high - low > exact && at > low;
                at = (low + high) / 2) {
            var some = String.join("", letters.subList(0, at)).strip();
            if (tooLong(fill(some))) high = at;
            else {
                low = at;
                longest = Optional.of(some);
            }
        }
        if (longest.isPresent()) share = (double) low / letters.size();
        return longest;
    }
}
