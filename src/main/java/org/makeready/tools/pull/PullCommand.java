package org.makeready.tools.pull;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.makeready.tools.command.CommandRunner;
import org.makeready.tools.command.MakereadyVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Claims jobs and brings their files into a hot folder, each exactly once, however often it is killed on the way.
@Command(
        name = "./makeready pull",
        description = "Claims the print jobs that are ready and downloads their files into a hot folder.",
        mixinStandardHelpOptions = true,
        versionProvider = MakereadyVersion.class,
        sortOptions = false,
        usageHelpWidth = 100,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:There are no more jobs (with --once).",
            "1:The server refused the request, the folder cannot be used, "
                    + "or (with --once) there was a temporary error.",
            "2:An option is missing or wrong."
        })
public final class PullCommand implements Callable<Integer> {
    @Option(names = "--url", required = true, paramLabel = "URL", description = "URL of the Makeready server")
    private URI url;

    @Option(
            names = "--key",
            required = true,
            paramLabel = "KEY",
            defaultValue = "${env:MAKEREADY_KEY}",
            description = "API key of the print shop (default: the environment variable MAKEREADY_KEY, "
                    + "which other users of the machine cannot see)")
    private String key;

    @Option(names = "--folder", required = true, paramLabel = "FOLDER", description = "folder for the files")
    private Path folder;

    @Option(names = "--once", description = "stop when there are no more jobs (default: wait for more)")
    private boolean once;

    @Option(names = "--product", paramLabel = "ID", description = "only jobs of this product; may be repeated")
    private List<String> products = List.of();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "claim at most N jobs at once (default: ${DEFAULT-VALUE})")
    private int limit;

    @Option(
            names = "--every",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "seconds between two requests for jobs (default: ${DEFAULT-VALUE})")
    private int every;

    @Spec
    private CommandSpec spec;

    private PullCommand() {}

    record PullSettings(
            URI url, String key, Path folder, boolean once, List<String> products, int limit, Duration every) {}

    public static void main(String[] arguments) {
        System.exit(CommandRunner.run(new PullCommand(), arguments, System.out, System.err));
    }

    @Override
    public Integer call() throws InterruptedException {
        var settings = settings();
        try (var folder = HotFolder.open(Files.createDirectories(settings.folder()))) {
            return pull(settings, new JobPuller(folder, new PrintJobClient(settings.url(), settings.key()), settings));
        } catch (HotFolder.FolderInUse | IOException e) {
            System.err.println(e.getMessage());
            return CommandRunner.FAILED;
        }
    }

    /// Trouble with the network or the server passes; trouble that will not is told and ends it.
    private static int pull(PullSettings settings, JobPuller puller) throws InterruptedException {
        while (true) {
            try {
                if (puller.pullOnce() > 0) continue;
                if (settings.once()) return CommandRunner.OK;
            } catch (PrintJobClient.RequestRefused e) {
                System.err.println(e.getMessage());
                return CommandRunner.FAILED;
            } catch (IOException e) {
                System.err.println("Temporary error: " + e.getMessage());
                if (settings.once()) return CommandRunner.FAILED;
            }
            Thread.sleep(settings.every());
        }
    }

    private PullSettings settings() {
        requirePositive("--limit", limit);
        requirePositive("--every", every);
        if (!url.toString().matches("https?://.+"))
            throw mistake("--url", "must begin with http:// or https://, but was " + url);
        return new PullSettings(
                URI.create(url.toString().replaceAll("/+$", "")),
                key,
                folder,
                once,
                List.copyOf(products),
                limit,
                Duration.ofSeconds(every));
    }

    private void requirePositive(String option, int value) {
        if (value < 1) throw mistake(option, "must be at least 1, but was " + value);
    }

    private ParameterException mistake(String option, String what) {
        return new ParameterException(spec.commandLine(), "Invalid value for option '%s': %s".formatted(option, what));
    }
}
