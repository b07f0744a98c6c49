package org.makeready.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.makeready.jobs.JobState.JobStep;
import org.makeready.ordering.Shopper;
import org.makeready.shops.TestShop;

/// Walks jobs at random over HTTP and holds every answer against the table of states.
@QuarkusTest
class JobTransitionsTest {
    private static final int JOBS = 16, STEPS = 20;

    /// What a shop can ask for, and which step of the table it is.
    private static final Map<String, JobStep> CALLS = Map.of(
            "in-production",
            JobStep.START,
            "printed",
            JobStep.PRINT,
            "shipped",
            JobStep.SHIP,
            "delivered",
            JobStep.DELIVER,
            "on-hold",
            JobStep.HOLD,
            "resumed",
            JobStep.RESUME,
            "rejected",
            JobStep.REJECT,
            "reprint",
            JobStep.REPRINT,
            "claims",
            JobStep.CLAIM,
            "release",
            JobStep.RELEASE);
    /// Repeating these in the state they led to changes nothing and is no fault.
    private static final Set<JobStep> REPEATABLE =
            EnumSet.of(JobStep.START, JobStep.PRINT, JobStep.SHIP, JobStep.DELIVER, JobStep.HOLD, JobStep.REJECT);

    private final TestShop shop = TestShop.create();
    private final Random random = new Random(20_261_125);
    private final Set<String> taken = new TreeSet<>();

    @Test
    void only_the_table_of_transitions_changes_a_state() {
        var ada = Shopper.create();
        for (int j = 0; j < JOBS; j++) walk(shop.readyJob(ada, "Walk " + j));
        var all = new TreeSet<String>();
        for (var from : EnumSet.complementOf(EnumSet.of(JobState.APPROVED, JobState.RENDERING))) {
            for (var step : CALLS.values()) from.after(step).ifPresent(_ -> all.add(from + " " + step));
        }
        assertEquals(all, taken, "some ways were never tried");
    }

    private void walk(String job) {
        String claim = "clm_none";
        var state = JobState.READY;
        var calls = List.copyOf(new TreeSet<>(CALLS.keySet()));
        for (int s = 0; s < STEPS; s++) {
            var call = next(state, calls);
            var step = CALLS.get(call);
            var reached = state.after(step);
            if (step == JobStep.CLAIM) {
                var got = shop.claim(1, 600);
                assertEquals(reached.isPresent() ? List.of(job) : List.of(), got.getList("jobs.id"));
                if (reached.isPresent()) claim = got.getString("claim");
            } else {
                int status = ask(job, call, claim);
                boolean repeated = REPEATABLE.contains(step) && state == step.to();
                assertTrue(
                        reached.isPresent() || repeated ? status / 100 == 2 : status == 409,
                        state + " " + step + " " + status);
            }
            if (reached.isPresent()) {
                taken.add(state + " " + step);
                state = reached.get();
            }
            if (state == JobState.RENDERING) {
                shop.waitForReadyJobs(1);
                state = JobState.READY;
            }
            shop.assertState(job, state.toString());
        }
        if (state == JobState.READY) assertEquals(200, ask(job, "rejected", claim)); // out of the way of the next
        history(job);
    }

    /// Mostly a call that leads on, so that walks get far; now and then any.
    private String next(JobState state, List<String> calls) {
        var on = calls.stream()
                .filter(call -> state.after(CALLS.get(call)).isPresent() && !call.equals("rejected"))
                .toList();
        return on.isEmpty() || random.nextInt(3) == 0
                ? calls.get(random.nextInt(calls.size()))
                : on.get(random.nextInt(on.size()));
    }

    private int ask(String job, String call, String claim) {
        var body = switch (call) {
            case "in-production" -> "{\"claim\": \"%s\"}".formatted(claim);
            case "shipped" -> "{\"carrier\": \"UPS\", \"tracking\": \"1Z\"}";
            case "on-hold", "rejected", "reprint" -> "{\"reason\": \"Because\"}";
            default -> "{}";
        };
        var path = call.equals("release")
                ? "/api/print-jobs/claims/" + claim + "/release"
                : "/api/print-jobs/" + job + "/" + call;
        return shop.request().body(body).post(path).statusCode();
    }

    /// Every state in the history follows from the one before by the table.
    private void history(String job) {
        var words = shop.request()
                .get("/api/print-jobs/" + job + "/history")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<String>getList("items.what");
        var state = JobState.APPROVED;
        for (var word : words.subList(2, words.size())) {
            var from = state;
            assertTrue(
                    EnumSet.allOf(JobStep.class).stream()
                            .anyMatch(step -> from.after(step)
                                    .filter(to -> to.toString().equals(word))
                                    .isPresent()),
                    from + " → " + word);
            state = JobState.of(word);
        }
    }
}
