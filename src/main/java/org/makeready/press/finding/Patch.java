package org.makeready.press.finding;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/// Other bytes for a stretch of a file.
///
/// @param end behind the last byte that goes
record Patch(int start, int end, String with) {
    static Patch removal(int start, int end) {
        return new Patch(start, end, "");
    }

    /// The file with all patches; one that overlaps an earlier or longer one is left for another time.
    static byte[] applied(byte[] file, List<Patch> patches) {
        var patched = new ByteArrayOutputStream(file.length);
        int at = 0;
        for (var patch : patches.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Patch::start).thenComparing(Patch::end, Comparator.reverseOrder()))
                .toList()) {
            if (patch.start < at) continue;
            patched.write(file, at, patch.start - at);
            patched.writeBytes(patch.with.getBytes(StandardCharsets.UTF_8));
            at = patch.end;
        }
        patched.write(file, at, file.length - at);
        return patched.toByteArray();
    }
}
