package org.makeready.tools.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/// The files of a template's folder on disk.
record TemplateFiles(Path folder) {
    /// Larger ones are refused by their size alone; nobody needs the rest of them.
    private static final int MOST_BYTES = 64 << 20;

    /// By their names relative to the folder. Hidden files, such as those of editors, are none of the template.
    SortedMap<String, byte[]> read() throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var found = Files.walk(folder)) {
            for (var file : found.filter(Files::isRegularFile).toList()) {
                var name = folder.relativize(file).toString().replace('\\', '/');
                if (hidden(name)) continue;
                try (var in = Files.newInputStream(file)) {
                    files.put(name, in.readNBytes(MOST_BYTES));
                }
            }
        }
        return files;
    }

    private static boolean hidden(String name) {
        return Arrays.stream(name.split("/")).anyMatch(part -> part.startsWith("."));
    }

    /// Writes the files that changed, each at one stroke.
    ///
    /// @return how many
    int write(SortedMap<String, byte[]> before, SortedMap<String, byte[]> after) throws IOException {
        int written = 0;
        for (var file : after.entrySet()) {
            if (Arrays.equals(before.get(file.getKey()), file.getValue())) continue;
            var target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            var fresh = Files.createTempFile(target.getParent(), ".", ".mended");
            Files.write(fresh, file.getValue());
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            written++;
        }
        return written;
    }
}
