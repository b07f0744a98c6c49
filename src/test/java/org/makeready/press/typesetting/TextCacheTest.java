package org.makeready.press.typesetting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.makeready.press.ShippedFonts;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.composition.Composer;
import org.makeready.press.design.Choices;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Template;

/// What was set before comes out as what is set anew, also under many threads and when hardly anything may be kept.
class TextCacheTest {
    private static final List<String> WORDS = List.of(
            "Honk if you love coffee", "Über alles Käse", "مرحبا بالعالم", "हिन्दी No. 5", "AVATAR", "office", "x");

    private record Case(Template template, Choices choices) {}

    private static List<Case> cases() {
        var random = new Random(17);
        var cases = new ArrayList<Case>();
        for (var template : ShippedTemplates.all()) {
            for (int i = 0; i < 4; i++) {
                var choices = template.sample();
                for (var slot : template.slots()) {
                    if (slot instanceof Slot.Text text && random.nextBoolean()) {
                        choices = choices.withText(text.name(), WORDS.get(random.nextInt(WORDS.size())))
                                .withFont(
                                        text.name(),
                                        text.fonts()
                                                .get(random.nextInt(text.fonts().size())));
                    }
                }
                cases.add(new Case(template, choices));
            }
        }
        return cases;
    }

    @Test
    void a_cached_text_equals_one_set_anew() throws InterruptedException, ExecutionException {
        var cases = cases();
        var uncached = new Composer(ShippedFonts.SUPPLY, 0);
        var expected =
                cases.stream().map(c -> uncached.compose(c.template, c.choices)).toList();
        for (long bytes : new long[] {8_000, 64 << 20}) {
            var composer = new Composer(ShippedFonts.SUPPLY, bytes);
            try (var threads = Executors.newFixedThreadPool(4)) {
                var jobs = new ArrayList<Callable<Void>>();
                for (int round = 0; round < 3; round++) {
                    for (int i = 0; i < cases.size(); i++) {
                        int n = i;
                        jobs.add(() -> {
                            assertEquals(
                                    expected.get(n),
                                    composer.compose(cases.get(n).template, cases.get(n).choices),
                                    cases.get(n).template.slug() + " " + bytes);
                            return null;
                        });
                    }
                }
                for (var done : threads.invokeAll(jobs)) done.get();
            }
        }
    }

    @Test
    void the_cache_keeps_to_its_bytes() {
        var cache = new TextCache(100_000);
        var font = ShippedFonts.SUPPLY.font("anton").orElseThrow();
        for (int i = 0; i < 2_000; i++)
            cache.run(new ShapedRuns.RunKey(font, true, List.of(), false, "words " + i, 0, 6));
        long most = 50_000 / 500;
        assertTrue(cache.runsKept() <= most && cache.runsKept() > 10, "kept " + cache.runsKept());
    }
}
