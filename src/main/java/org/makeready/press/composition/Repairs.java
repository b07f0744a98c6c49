package org.makeready.press.composition;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.makeready.press.design.Choices;
import org.makeready.press.design.Repair;
import org.makeready.press.font.Fallbacks;
import org.makeready.press.font.Font;
import org.makeready.press.font.FontSupply;
import org.makeready.press.linebreaking.LineBreaks;
import org.makeready.press.template.Slot;
import org.makeready.press.text.Graphemes;
import org.makeready.press.text.MissingCharacters;
import org.makeready.press.text.TypedText;
import org.makeready.press.text.Typeface;
import org.makeready.press.typesetting.Fit;
import org.makeready.press.typesetting.TextBox;
import org.makeready.press.typesetting.TextFitter;

/// Suggested fixes for a text that does not fit or that no font can print, least loss first: each one has been set
/// and does fit.
final class Repairs {
    /// At most so many other fonts are tried, and so many of those that fit are offered.
    private static final int FONTS_TRIED = 12, FONTS_OFFERED = 2;
    /// At most so many characters of a text are quoted in a label.
    private static final int QUOTED = 32;

    private final TextFitter fitter;
    private final FontSupply fonts;
    private final FontNames names;

    Repairs(TextFitter fitter, FontSupply fonts, FontNames names) {
        this.fitter = fitter;
        this.fonts = fonts;
        this.names = names;
    }

    /// A text that did not fit: its words as typed (tidy, but in no other case), its typeface and its box.
    record FailedText(Slot.Text slot, String words, Typeface typeface, TextBox box) {
        String inCase(String words) {
            return TypedText.inCase(words, slot.letterCase(), box.language());
        }
    }

    List<Repair> of(FailedText failed) {
        var repairs = new ArrayList<Repair>();
        withoutEmptyLines(failed).or(() -> unbroken(failed)).ifPresent(repairs::add);
        repairs.addAll(otherFonts(failed));
        shortened(failed, repairs);
        initial(failed).ifPresent(repairs::add);
        if (repairs.isEmpty()) lastResort(failed).ifPresent(repairs::add);
        return List.copyOf(repairs);
    }

    /// Suggested fixes for a text with more characters than the slot takes.
    List<Repair> shorter(FailedText failed) {
        int[] bounds = Graphemes.bounds(failed.words);
        int end = bounds[Math.min(bounds.length - 1, failed.slot.maxLength() + 1)];
        var start = new FailedText(failed.slot, failed.words.substring(0, end), failed.typeface, failed.box);
        var repairs = new ArrayList<Repair>();
        shortened(start, repairs);
        initial(failed).ifPresent(repairs::add);
        if (repairs.isEmpty()) lastResort(start).ifPresent(repairs::add);
        return List.copyOf(repairs);
    }

    /// Suggested fixes for a text of which no font has some characters.
    List<Repair> withoutMissing(FailedText failed) {
        var missing = missing(failed);
        var repairs = new ArrayList<Repair>(otherFonts(failed));
        missing.plain()
                .flatMap(words -> rewritten(failed, "Write it as " + quoted(words), words))
                .ifPresent(repairs::add);
        missing.traditional()
                .flatMap(words ->
                        rewritten(failed, "Write it in traditional Chinese characters: " + quoted(words), words))
                .ifPresent(repairs::add);
        missing.without()
                .flatMap(words -> rewritten(failed, "Leave out " + MissingCharacters.named(missing.clusters()), words))
                .ifPresent(repairs::add);
        initial(failed).ifPresent(repairs::add);
        if (repairs.isEmpty() && !failed.slot.required()) repairs.add(empty(failed));
        return List.copyOf(repairs);
    }

    /// Which characters, as they were typed, no font has in the case of the slot.
    MissingCharacters missing(FailedText failed) {
        return new MissingCharacters(failed.words, cluster -> !fitter.prints(failed.inCase(cluster), failed.typeface));
    }

    private Optional<Repair> rewritten(FailedText failed, String label, String words) {
        return TypedText.length(words) <= failed.slot.maxLength() && fits(failed, words)
                ? Optional.of(words(failed, label, words))
                : Optional.empty();
    }

    private boolean fits(FailedText failed, String words) {
        return fitter.fits(failed.inCase(words), failed.typeface, failed.box);
    }

    private Optional<Repair> withoutEmptyLines(FailedText failed) {
        var words = failed.words.replaceAll("\\n\\s*\\n", "\n");
        return !words.equals(failed.words) && fits(failed, words)
                ? Optional.of(words(failed, "Leave out the empty lines", words))
                : Optional.empty();
    }

    private Optional<Repair> unbroken(FailedText failed) {
        if (failed.words.indexOf('\n') < 0) return Optional.empty();
        var words = failed.words.replaceAll("\\s*\\n\\s*", " ");
        return fits(failed, words)
                ? Optional.of(words(failed, "Remove your own line breaks", words))
                : Optional.empty();
    }

    private record FontFit(String id, double size) {}

    private List<Repair> otherFonts(FailedText failed) {
        return otherFonts(failed, _ -> true);
    }

    /// Fonts that need no other one for any letter.
    List<Repair> inFontsWithAllLetters(FailedText text) {
        var letters = Graphemes.letters(text.inCase(text.words)).distinct().toList();
        return otherFonts(text, font -> letters.stream().allMatch(letter -> Fallbacks.prints(font, letter)));
    }

    private List<Repair> otherFonts(FailedText failed, Predicate<Font> suits) {
        return failed.slot.fonts().stream()
                .filter(id -> !id.equals(failed.typeface.font().id())
                        && suits.test(fonts.font(id).orElseThrow()))
                .limit(FONTS_TRIED)
                .flatMap(id -> sizeIn(failed, id).stream())
                .sorted(Comparator.comparingDouble(FontFit::size).reversed())
                .limit(FONTS_OFFERED)
                .map(set -> new Repair(
                        "Use the font " + names.of(set.id), Choices.NONE.withFont(failed.slot.name(), set.id)))
                .toList();
    }

    private Optional<FontFit> sizeIn(FailedText failed, String id) {
        var typeface = failed.typeface.in(fonts.font(id).orElseThrow());
        return fitter.fit(failed.inCase(failed.words), typeface, failed.box) instanceof Fit.Fitted fitted
                ? Optional.of(new FontFit(id, fitted.size()))
                : Optional.empty();
    }

    /// Places where a reader would stop: behind words, never behind a hyphen.
    private static int[] wordEnds(FailedText failed) {
        var ends = LineBreaks.ofPhrases(failed.words.replace('\n', ' '), failed.box.language());
        return IntStream.of(ends)
                .map(end -> failed.words.substring(0, end).stripTrailing().length())
                .filter(end -> end > 0 && end < failed.words.length() && failed.words.charAt(end - 1) != '-')
                .distinct()
                .toArray();
    }

    private static int[] letterEnds(FailedText failed) {
        var letters = BreakIterator.getCharacterInstance(failed.box.language());
        letters.setText(failed.words);
        return IntStream.range(1, failed.words.length())
                .filter(letters::isBoundary)
                .toArray();
    }

    /// The farthest of these ends up to which the words fit, by bisection; 0 when none does.
    private int longest(FailedText failed, int[] ends) {
        int low = 0;
        int high = ends.length;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (fits(failed, failed.words.substring(0, ends[middle - 1]).strip())) low = middle;
            else high = middle - 1;
        }
        return low == 0 ? 0 : ends[low - 1];
    }

    private void shortened(FailedText failed, List<Repair> repairs) {
        int[] ends = wordEnds(failed);
        int prefix = longest(failed, ends);
        if (prefix == 0) return;
        int before = IntStream.of(ends).filter(end -> end < prefix).max().orElse(0);
        var kept = failed.words.substring(0, prefix);
        repairs.add(words(
                failed,
                "%s, up to %s"
                        .formatted(first(kept), quoted(kept.substring(before).strip())),
                kept));
        sentences(failed, prefix).ifPresent(repairs::add);
    }

    private static String first(String kept) {
        int length = TypedText.length(kept);
        return length == 1 ? "Keep the first character" : "Keep the first " + length + " characters";
    }

    /// Whole sentences only, where the words hold several.
    private Optional<Repair> sentences(FailedText failed, int prefix) {
        var sentences = BreakIterator.getSentenceInstance(failed.box.language());
        sentences.setText(failed.words);
        int count = 0;
        int end = 0;
        for (int at = sentences.next(); at != BreakIterator.DONE && at <= prefix + 1; at = sentences.next()) {
            count++;
            end = failed.words.substring(0, at).stripTrailing().length();
        }
        if (count == 0 || end >= prefix || !fits(failed, failed.words.substring(0, end))) return Optional.empty();
        var label = count == 1 ? "Keep the first sentence only" : "Keep the first " + count + " sentences only";
        return Optional.of(words(failed, label, failed.words.substring(0, end)));
    }

    private Optional<Repair> initial(FailedText failed) {
        var initial = TypedText.tidy(failed.slot.initial(), failed.slot.maxLines() == 1);
        return printable(failed).test(initial) && fits(failed, initial)
                ? Optional.of(words(failed, "Go back to " + quoted(initial), failed.slot.initial()))
                : Optional.empty();
    }

    private static Predicate<String> printable(FailedText failed) {
        return words ->
                !words.isEmpty() && !words.equals(failed.words) && TypedText.length(words) <= failed.slot.maxLength();
    }

    /// For one endless word: nothing at all, or its first letters.
    private Optional<Repair> lastResort(FailedText failed) {
        if (!failed.slot.required()) return Optional.of(empty(failed));
        int end = longest(failed, letterEnds(failed));
        if (end == 0) return Optional.empty();
        var kept = failed.words.substring(0, end);
        return Optional.of(words(failed, first(kept), kept));
    }

    private static Repair empty(FailedText failed) {
        return words(failed, "Leave it empty", "");
    }

    private static Repair words(FailedText failed, String label, String words) {
        return new Repair(label, Choices.NONE.withText(failed.slot.name(), words));
    }

    private static String quoted(String words) {
        var line = words.replace('\n', ' ');
        int end = line.offsetByCodePoints(0, Math.min(QUOTED, line.codePointCount(0, line.length())));
        return "“" + (end < line.length() ? line.substring(0, end).stripTrailing() + "…" : line) + "”";
    }
}
