package org.makeready.bench.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/// Places orders at a steady rate, whether or not the earlier ones are answered (an open loop: a slow server meets a
/// longer queue, as in life), and says how long each took from the moment it was due. Arguments: orders a second,
/// seconds, product. The server is the packaged one with fsync on.
public final class OrderLoad {
    private OrderLoad() {}

    /// Milliseconds below which that share of the orders was answered.
    public record Times(int orders, int failed, double p50, double p95, double p99, double longest) {
        @Override
        public String toString() {
            return "%d orders, %d failed; p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.1f ms"
                    .formatted(orders, failed, p50, p95, p99, longest);
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rate = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 30;
        var product = arguments.length > 2 ? arguments[2] : "bumper-sticker";
        var data = Files.createTempDirectory(Path.of("target"), "order-load");
        try (var server = PackagedServer.start(data);
                var http = HttpClient.newHttpClient()) {
            var customer = HttpCustomer.arrive(http, server.address());
            IO.println("warm-up: " + run(customer, different(customer, product, rate * 15, "Warm"), rate));
            IO.println("%d orders/s of one %s, two new proofs each: %s"
                    .formatted(
                            rate, product, run(customer, different(customer, product, rate * seconds, "Load"), rate)));
        }
    }

    /// Every order has words of its own, so that every proof is a new file.
    private static List<String> different(HttpCustomer customer, String product, int count, String word)
            throws IOException, InterruptedException {
        var orders = new ArrayList<String>();
        for (int i = 0; i < count; i++) orders.add(customer.orderFor(HttpCustomer.template(product), word + " " + i));
        return orders;
    }

    static Times run(HttpCustomer customer, List<String> orders, int rate) {
        var millis = new ConcurrentLinkedQueue<Double>();
        var failed = new ConcurrentLinkedQueue<String>();
        long begin = System.nanoTime();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < orders.size(); i++) {
                var order = orders.get(i);
                long due = begin + i * 1_000_000_000L / rate;
                hands.submit(() -> {
                    sleepUntil(due);
                    if (customer.order(UUID.randomUUID().toString(), order).statusCode() != 201) failed.add("");
                    return millis.add((System.nanoTime() - due) / 1e6);
                });
            }
        }
        var sorted = new ArrayList<>(millis);
        sorted.sort(null);
        int lost = orders.size() - sorted.size();
        return new Times(
                orders.size(),
                failed.size() + lost,
                at(sorted, 0.50),
                at(sorted, 0.95),
                at(sorted, 0.99),
                at(sorted, 1));
    }

    private static double at(ArrayList<Double> sorted, double share) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    private static void sleepUntil(long due) throws InterruptedException {
        long left = due - System.nanoTime();
        if (left > 0) Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
    }
}
