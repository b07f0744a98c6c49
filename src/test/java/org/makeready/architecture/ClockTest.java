package org.makeready.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Everybody asks the `Clock` bean for the time, so that a test can set it.
class ClockTest {
    static final Predicate<String> READS_TIME = Pattern.compile("java\\.time\\..*\\.now"
                    + "|java\\.time\\.(Clock|InstantSource)\\.(system|tick).*"
                    + "|java\\.lang\\.System\\.currentTimeMillis"
                    + "|java\\.util\\.Date\\.<init>"
                    + "|java\\.util\\.Calendar\\.getInstance")
            .asMatchPredicate();
    private static final String STOPWATCH = "java.lang.System.nanoTime";

    /// The one that makes the bean.
    private static final String PROVIDER = MainClasses.ROOT + ".platform.SystemClock";

    /// Who measures how long something takes, which no change of the time of day may disturb, with the reason.
    private static final Map<String, String> STOPWATCHES = Map.of(
            "platform.fence.FencedProcess", "the deadline of a worker process",
            "catalog.search.CatalogFollower", "the pause between two looks at the tables, and how old the last one is",
            "drawing.PlateCache", "a metric: how long compiling takes",
            "webhooks.WebhookDeliveryTask", "how long the receiver took to answer");

    @Test
    void only_the_provider_of_the_clock_reads_the_time() {
        assertEquals(
                List.of(),
                MainClasses.ALL.stream()
                        .filter(c -> !c.name().equals(PROVIDER))
                        .flatMap(ClockTest::timeReads)
                        .toList());
    }

    @Test
    void only_listed_classes_measure_how_long_something_takes() {
        var measuring = new TreeSet<String>();
        for (var judged : MainClasses.ALL)
            if (judged.members().contains(STOPWATCH))
                measuring.add(judged.name().replaceFirst("\\$.*", "").substring(MainClasses.ROOT.length() + 1));
        assertEquals(new TreeSet<>(STOPWATCHES.keySet()), measuring);
    }

    @Test
    void a_class_that_reads_the_time_is_found() {
        var offender =
                CompiledClass.read(Path.of("target/test-classes/org/makeready/architecture/ClockTest$Offender.class"));
        assertEquals(
                List.of(
                        "calls java.lang.System.currentTimeMillis",
                        "calls java.time.Clock.systemUTC",
                        "calls java.time.LocalDate.now",
                        "calls java.util.Date.<init>"),
                timeReads(offender)
                        .map(found -> found.substring(found.indexOf("calls")))
                        .toList());
    }

    private static Stream<String> timeReads(CompiledClass judged) {
        return judged.members().stream().filter(READS_TIME).map(member -> judged.name() + " calls " + member);
    }

    /// Does what nobody may.
    @SuppressWarnings("unused")
    private static final class Offender {
        Object offend() {
            return List.of(LocalDate.now(), Clock.systemUTC(), System.currentTimeMillis(), new Date());
        }
    }
}
