package org.makeready.press.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.makeready.press.ShippedEmoji;
import org.makeready.press.ShippedFonts;
import org.makeready.press.colour.Ink;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Choices;
import org.makeready.press.design.PictureChoice;
import org.makeready.press.template.InkRole;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Template;

/// What nobody had in mind when a template was drawn: words as long as they may be, from right to left, full of emoji,
/// every font in turn, any inks, parts left out. The same seed gives the same choices.
public final class HostileChoices {
    private static final List<List<String>> WORDS = List.of(
            List.of(
                    "Grandmother’s extraordinarily affluent waffle office ",
                    "Happy birthday dear Wolfgang",
                    "Fluffy",
                    "Hi"),
            List.of("السلام عليكم ورحمة الله وبركاته ", "مرحبا بالعالم الجميل", "سلام", "لا"),
            List.of("I ❤️ my 👩‍👩‍👧 & 🐕 🏖️🎉 ", "Love ❤️ 🎂🎉", "🎉 ❤️", "❤️"),
            List.of("שלום עולם טוב (2026) AVATAR ", "שלום עולם", "שלום", "טוב"),
            List.of("जन्मदिन की हार्दिक शुभकामनाएँ क्षत्रिय ", "शुभकामनाएँ", "शक्ति", "हि"));
    private final Composer composer = new Composer(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY);
    private final Map<String, Integer> usedFonts = new HashMap<>();
    private final Random random;

    public HostileChoices(long seed) {
        random = new Random(seed);
    }

    /// @param bare without every part that can be left out
    public Composition compose(Template template, boolean bare) {
        var choices =
                Choices.of(Map.of(), inks(template), fonts(template), pictures(template), options(template, bare));
        var words = WORDS.get(random.nextInt(WORDS.size()));
        var lengths = new HashMap<String, Integer>();
        for (; ; ) {
            for (var slot : texts(template)) {
                choices = choices.withText(slot.name(), cut(words, slot, lengths.getOrDefault(slot.name(), 0)));
            }
            switch (composer.compose(template, choices)) {
                case CompositionResult.Ready(var composition) -> {
                    return composition;
                }
                case CompositionResult.Refused(var problems) -> {
                    for (var problem : problems) {
                        if (lengths.merge(problem.slot(), 1, Integer::sum) > words.size())
                            throw new AssertionError(template.slug() + problems);
                    }
                }
            }
        }
    }

    /// First as many words as the slot takes, then less and less.
    private static String cut(List<String> words, Slot.Text slot, int shorter) {
        if (shorter > 0)
            return words.get(Math.min(shorter, words.size()) - 1 == 0 ? 1 : Math.min(shorter, words.size() - 1));
        int characters = words.getFirst().codePointCount(0, words.getFirst().length());
        return words.getFirst()
                .repeat(Math.max(1, slot.maxLength() / characters))
                .strip();
    }

    private static List<Slot.Text> texts(Template template) {
        return template.slots().stream()
                .filter(Slot.Text.class::isInstance)
                .map(Slot.Text.class::cast)
                .toList();
    }

    private Map<String, String> inks(Template template) {
        var inks = new HashMap<String, String>();
        for (var role : template.palette()) inks.put(role.name(), ink(role).hex());
        return inks;
    }

    private Ink ink(InkRole role) {
        if (role.free() && random.nextBoolean()) return new Ink(random.nextInt(1 << 24));
        return role.offered().isEmpty()
                ? role.initial()
                : role.offered().get(random.nextInt(role.offered().size()));
    }

    /// Whichever offered font was used least so far, so that all come up.
    private Map<String, String> fonts(Template template) {
        var fonts = new HashMap<String, String>();
        for (var slot : texts(template)) {
            var font = slot.fonts().stream()
                    .min((a, b) -> Integer.compare(used(a), used(b)))
                    .orElseThrow();
            usedFonts.merge(font, 1, Integer::sum);
            fonts.put(slot.name(), font);
        }
        return fonts;
    }

    private int used(String font) {
        return usedFonts.getOrDefault(font, 0);
    }

    /// As they are, or drawn closer, moved and turned.
    private Map<String, PictureChoice> pictures(Template template) {
        var pictures = new HashMap<String, PictureChoice>();
        for (var slot : template.slots()) {
            if (!(slot instanceof Slot.Picture picture)) continue;
            var all = new ArrayList<>(picture.offered());
            if (!picture.initial().isEmpty()) all.add(picture.initial());
            if (!all.isEmpty()) pictures.put(picture.name(), crop(all.get(random.nextInt(all.size()))));
        }
        return pictures;
    }

    private PictureChoice crop(String name) {
        if (random.nextBoolean()) return PictureChoice.of(name);
        return new PictureChoice(
                name, random.nextDouble(1, 1.2), random.nextDouble(), random.nextDouble(), random.nextInt(-9, 10));
    }

    private Map<String, Boolean> options(Template template, boolean bare) {
        var options = new HashMap<String, Boolean>();
        for (var slot : template.slots())
            if (slot instanceof Slot.Option) options.put(slot.name(), !bare && random.nextBoolean());
        return options;
    }
}
