package org.makeready.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Choices;
import org.makeready.press.design.PictureChoice;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Template;

/// Choices as customers of many kinds would make them, the same for the same seed.
public final class RandomChoices {
    private static final List<String> WORDS = List.of(
            "Honk",
            "if",
            "you",
            "love",
            "tacos",
            "AVATAR",
            "office",
            "fluffy",
            "Ünïcödé",
            "naïve",
            "Привет",
            "Ελλάδα",
            "שלום",
            "مرحبا",
            "नमस्ते",
            "สวัสดี",
            "日本",
            "No. 5",
            "it’s",
            "—",
            "!",
            "Zażółć",
            "2026",
            "😀",
            "👩‍👩‍👧");
    private final Template template;
    private final Random random;

    public RandomChoices(Template template, long seed) {
        this.template = template;
        this.random = new Random(seed);
    }

    /// The next that can be printed.
    public Composition next(Composer composer) {
        while (true) {
            if (composer.compose(template, choices()) instanceof CompositionResult.Ready(Composition composition))
                return composition;
        }
    }

    private Choices choices() {
        var texts = new TreeMap<String, String>();
        var fonts = new TreeMap<String, String>();
        var pictures = new TreeMap<String, PictureChoice>();
        var options = new TreeMap<String, Boolean>();
        for (var slot : template.slots()) {
            switch (slot) {
                case Slot.Text text -> {
                    if (random.nextInt(4) > 0) texts.put(text.name(), words(text.maxLength()));
                    fonts.put(text.name(), oneOf(text.fonts()));
                }
                case Slot.Picture picture -> {
                    if (!picture.offered().isEmpty()) pictures.put(picture.name(), picture(oneOf(picture.offered())));
                }
                case Slot.Option option -> options.put(option.name(), random.nextBoolean());
            }
        }
        var inks = new TreeMap<String, String>();
        template.palette().stream()
                .filter(role -> !role.offered().isEmpty())
                .forEach(role -> inks.put(role.name(), oneOf(role.offered()).hex()));
        return Choices.of(texts, inks, fonts, pictures, options);
    }

    private PictureChoice picture(String name) {
        if (random.nextInt(3) == 0) return PictureChoice.of(name);
        return new PictureChoice(
                name, random.nextDouble(1, 1.2), random.nextDouble(), random.nextDouble(), random.nextInt(-9, 10));
    }

    private String words(int most) {
        var words = new ArrayList<String>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) words.add(oneOf(WORDS));
        var all = String.join(" ", words);
        return all.length() <= most ? all : words.getFirst().length() <= most ? words.getFirst() : "Hi";
    }

    private <T> T oneOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
