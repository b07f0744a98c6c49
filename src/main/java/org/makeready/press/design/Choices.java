package org.makeready.press.design;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the customer put into slots, untrusted: words, inks (by palette role), fonts, pictures and options (by slot).
/// What is not chosen stays as the template has it.
public record Choices(
        SortedMap<String, String> texts,
        SortedMap<String, String> inks,
        SortedMap<String, String> fonts,
        SortedMap<String, PictureChoice> pictures,
        SortedMap<String, Boolean> options) {
    /// Nothing chosen: the template as its author has it.
    public static final Choices NONE = of(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    /// Choices by slot, inks by role of the palette.
    public static Choices of(
            Map<String, String> texts,
            Map<String, String> inks,
            Map<String, String> fonts,
            Map<String, PictureChoice> pictures,
            Map<String, Boolean> options) {
        return new Choices(
                new TreeMap<>(texts),
                new TreeMap<>(inks),
                new TreeMap<>(fonts),
                new TreeMap<>(pictures),
                new TreeMap<>(options));
    }

    /// Words by slot, all else as the template has it.
    public static Choices ofTexts(Map<String, String> texts) {
        return of(texts, Map.of(), Map.of(), Map.of(), Map.of());
    }

    /// The same choices with these words in one slot.
    public Choices withText(String slot, String words) {
        var changed = new TreeMap<>(texts);
        changed.put(slot, words);
        return new Choices(changed, inks, fonts, pictures, options);
    }

    /// The same choices with this ink in one role of the palette.
    ///
    /// @param ink `#` and six hexadecimal digits: red, green and blue in sRGB
    public Choices withInk(String role, String ink) {
        var changed = new TreeMap<>(inks);
        changed.put(role, ink);
        return new Choices(texts, changed, fonts, pictures, options);
    }

    /// The same choices with this picture in one slot.
    public Choices withPicture(String slot, PictureChoice picture) {
        var changed = new TreeMap<>(pictures);
        changed.put(slot, picture);
        return new Choices(texts, inks, fonts, changed, options);
    }

    /// The same choices with this font in one slot.
    public Choices withFont(String slot, String font) {
        var changed = new TreeMap<>(fonts);
        changed.put(slot, font);
        return new Choices(texts, inks, changed, pictures, options);
    }

    /// The same choices with an option shown or left out.
    public Choices withOption(String option, boolean shown) {
        var changed = new TreeMap<>(options);
        changed.put(option, shown);
        return new Choices(texts, inks, fonts, pictures, changed);
    }

    /// These choices with others laid over them.
    public Choices with(Choices others) {
        return new Choices(
                over(texts, others.texts),
                over(inks, others.inks),
                over(fonts, others.fonts),
                over(pictures, others.pictures),
                over(options, others.options));
    }

    private static <T> SortedMap<String, T> over(SortedMap<String, T> ours, SortedMap<String, T> theirs) {
        if (theirs.isEmpty()) return ours;
        var all = new TreeMap<>(ours);
        all.putAll(theirs);
        return all;
    }
}
