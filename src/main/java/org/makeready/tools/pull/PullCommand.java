package org.makeready.tools.pull;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Claims jobs and brings their files into a hot folder, each exactly once, however often it is killed on the way.
public final class PullCommand {
    private static final String USAGE = """
            ./makeready pull --url http://localhost:8080 --key mk_… --folder hot-folder
                --once           stop when there is nothing more to fetch, instead of waiting for more
                --product ID     only this product; may be given several times
                --limit N        claim at most so many jobs at once (10)
                --every SECONDS  how often to look for jobs (10)
            The key may also stand in the environment variable MAKEREADY_KEY, where other users of the machine cannot see it.
            """;

    private PullCommand() {}

    record PullSettings(
            URI url, String key, Path folder, boolean once, List<String> products, int limit, Duration every) {}

    public static void main(String[] arguments) throws InterruptedException {
        var settings = settings(arguments);
        if (settings.isEmpty()) {
            System.err.print(USAGE);
            System.exit(2);
        }
        System.exit(run(settings.get()));
    }

    private static int run(PullSettings settings) throws InterruptedException {
        try (var folder = HotFolder.open(Files.createDirectories(settings.folder()))) {
            return pull(settings, new JobPuller(folder, new PrintJobClient(settings.url(), settings.key()), settings));
        } catch (HotFolder.FolderInUse | IOException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    /// Trouble with the network or the server passes; trouble that will not is told and ends it.
    private static int pull(PullSettings settings, JobPuller puller) throws InterruptedException {
        while (true) {
            try {
                if (puller.pullOnce() > 0) continue;
                if (settings.once()) return 0;
            } catch (PrintJobClient.RequestRefused e) {
                System.err.println(e.getMessage());
                return 1;
            } catch (IOException e) {
                System.err.println("Not now: " + e.getMessage());
                if (settings.once()) return 1;
            }
            Thread.sleep(settings.every());
        }
    }

    private static Optional<PullSettings> settings(String[] arguments) {
        String url = null, key = System.getenv("MAKEREADY_KEY"), folder = null;
        boolean once = false;
        var products = new ArrayList<String>();
        int limit = 10, every = 10;
        try {
            for (int i = 0; i < arguments.length; i++) {
                switch (arguments[i]) {
                    case "--url" -> url = arguments[++i];
                    case "--key" -> key = arguments[++i];
                    case "--folder" -> folder = arguments[++i];
                    case "--once" -> once = true;
                    case "--product" -> products.add(arguments[++i]);
                    case "--limit" -> limit = Integer.parseInt(arguments[++i]);
                    case "--every" -> every = Integer.parseInt(arguments[++i]);
                    default -> {
                        return Optional.empty();
                    }
                }
            }
            if (url == null || key == null || folder == null) return Optional.empty();
            return Optional.of(new PullSettings(
                    URI.create(url.replaceAll("/+$", "")),
                    key,
                    Path.of(folder),
                    once,
                    products,
                    limit,
                    Duration.ofSeconds(every)));
        } catch (ArrayIndexOutOfBoundsException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
