package org.makeready.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Folders of a run that keeps nothing, such as a test run.
public final class TemporaryFolders {
    private static final String FOLDER = "makeready.thrown-away.";

    private TemporaryFolders() {}

    /// The folder of this name, which goes when the program ends. It is the same as long as the JVM runs, as the
    /// database is that names the files in it: a test run starts the product several times.
    public static Path folder(String name) throws IOException {
        synchronized (System.getProperties()) {
            var known = System.getProperty(FOLDER + name);
            if (known != null) return Path.of(known);
            var folder = Files.createTempDirectory(name);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "delete " + name));
            System.setProperty(FOLDER + name, folder.toString());
            return folder;
        }
    }

    public static void delete(Path folder) {
        try (var inside = Files.walk(folder)) {
            for (var path : inside.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
