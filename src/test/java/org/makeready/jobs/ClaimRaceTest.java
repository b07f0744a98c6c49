package org.makeready.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.makeready.ordering.Shopper;
import org.makeready.shops.TestShop;

@QuarkusTest
class ClaimRaceTest {
    private static final int HANDS = 12, JOBS_EACH = 15, EXPIRIES_EACH = 2;

    @Test
    void a_job_is_claimed_by_one_only() throws Exception {
        var shops = List.of(TestShop.create(), TestShop.create());
        var ada = Shopper.create();
        for (var shop : shops) shop.approvedOrder(ada, words());
        for (var shop : shops) shop.waitForReadyJobs(JOBS_EACH);
        var owners = new ConcurrentHashMap<String, String>();
        Callable<Integer> hand = () -> {
            int got = 0;
            var random = new Random(Thread.currentThread().threadId());
            for (int idle = 0; idle < 3; ) {
                var shop = shops.get(random.nextInt(2));
                var claim = shop.claim(1 + random.nextInt(4), 600);
                var jobs = claim.<String>getList("jobs.id");
                for (var job : jobs)
                    assertEquals(null, owners.putIfAbsent(job, shop.id() + " " + claim.getString("claim")));
                got += jobs.size();
                idle = jobs.isEmpty() ? idle + 1 : 0;
            }
            return got;
        };
        int sum = 0;
        try (var hands = Executors.newFixedThreadPool(HANDS)) {
            for (var result : hands.invokeAll(
                    IntStream.range(0, HANDS).mapToObj(_ -> hand).toList())) sum += result.get();
        }
        assertEquals(2 * JOBS_EACH, sum);
        assertEquals(2 * JOBS_EACH, owners.size());
        for (var shop : shops) eachJobIsWhereItWasClaimed(shop, owners);
    }

    private static String[] words() {
        return IntStream.range(0, JOBS_EACH).mapToObj(i -> "Race " + i).toArray(String[]::new);
    }

    private static void eachJobIsWhereItWasClaimed(TestShop shop, Map<String, String> owners) {
        var jobs =
                shop.request().get("/api/print-jobs?limit=200").then().extract().jsonPath();
        assertEquals(JOBS_EACH, jobs.getList("items").size());
        for (int i = 0; i < JOBS_EACH; i++) {
            assertEquals(
                    owners.get(jobs.getString("items[%d].id".formatted(i))),
                    shop.id() + " " + jobs.getString("items[%d].claim".formatted(i)));
        }
    }

    @Test
    void a_job_starts_once_although_leases_expire_meanwhile() throws Exception {
        var shop = TestShop.create();
        shop.approvedOrder(Shopper.create(), "A", "B", "C", "D", "E", "F");
        shop.waitForReadyJobs(6);
        var begun = ConcurrentHashMap.<String>newKeySet();
        Callable<Void> hand = () -> {
            var random = new Random(Thread.currentThread().threadId());
            for (int expiries = 0; begun.size() < 6; ) {
                var claim = shop.claim(2, 5);
                if (expiries < EXPIRIES_EACH && random.nextInt(3) == 0) {
                    shop.expireLeases();
                    expiries++;
                }
                for (var job : claim.<String>getList("jobs.id")) {
                    int status = shop.start(job, claim.getString("claim")).statusCode();
                    assertTrue(status == 200 || status == 409, "" + status);
                    if (status == 200) assertTrue(begun.add(job), job + " was begun twice");
                }
            }
            return null;
        };
        try (var hands = Executors.newFixedThreadPool(6)) {
            for (var result :
                    hands.invokeAll(IntStream.range(0, 6).mapToObj(_ -> hand).toList())) result.get();
        }
        assertEquals(6, begun.size());
        assertEquals(
                begun,
                new HashSet<>(shop.request()
                        .get("/api/print-jobs?state=in-production")
                        .then()
                        .extract()
                        .jsonPath()
                        .<String>getList("items.id")));
    }
}
