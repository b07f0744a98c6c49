package org.makeready.reading;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/// Names of entries, which are only ever compared and kept, never opened; but what leads out of a folder elsewhere
/// shall not lie in our catalog, nor in the zips we export.
final class EntryName {
    /// Control and format characters, such as NUL and those that turn the direction of writing.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    private static final Pattern DROPPED =
            Pattern.compile("(?i)(.*/)?(__MACOSX/.*|\\.DS_Store|Thumbs\\.db|desktop\\.ini|\\._[^/]*)");

    private EntryName() {}

    static void check(String name) throws UnusableZip {
        if (name.isEmpty() || name.getBytes(StandardCharsets.UTF_8).length > UploadLimits.NAME_BYTES)
            throw unsafe("", "A name in the zip is empty or longer than %d bytes.".formatted(UploadLimits.NAME_BYTES));
        if (UNSEEN.matcher(name).find()) throw unsafe("", "A name in the zip contains invisible characters.");
        if (name.contains("\\") || name.contains(":") || name.startsWith("/"))
            throw unsafe(name, "The name contains a backslash or colon, or starts with a slash.");
        var parts = (name.endsWith("/") ? name.substring(0, name.length() - 1) : name).split("/", -1);
        if (parts.length > UploadLimits.NAME_LEVELS)
            throw unsafe(name, "The path has more than %d folders.".formatted(UploadLimits.NAME_LEVELS));
        if (Arrays.stream(parts).anyMatch(EntryName::unportable))
            throw unsafe(name, "A part of the path is \"..\", empty, or not allowed on every operating system.");
    }

    private static boolean unportable(String part) {
        return part.isBlank()
                || part.endsWith(".")
                || part.endsWith(" ")
                || DEVICE.matcher(part).matches();
    }

    /// What operating systems leave behind in folders.
    static boolean systemFile(String name) {
        return DROPPED.matcher(name).matches();
    }

    private static UnusableZip unsafe(String name, String why) {
        return new UnusableZip(
                UploadRule.ZIP_NAME, name, why, "Use plain letters, digits, hyphens and dots in file names.");
    }
}
