package org.makeready.press.judge;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;

/// The judges that come as npm packages, pinned in `src/test/judges`.
public final class NpmPackages {
    public static final Path FOLDER = Path.of("src/test/judges");
    private static final Path PACKAGES = FOLDER.resolve("node_modules");

    private NpmPackages() {}

    /// A package's folder; fails, and says how to get it, where it is missing.
    public static Path packaged(String name) {
        var folder = PACKAGES.resolve(name);
        return Files.isDirectory(folder)
                ? folder
                : fail("The npm package " + name + " is missing: npm ci --prefix " + FOLDER);
    }
}
