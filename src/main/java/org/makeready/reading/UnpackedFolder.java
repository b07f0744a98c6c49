package org.makeready.reading;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The files of one template folder, taken out of a zip into memory, and what there was to say on the way.
///
/// @param folder the name of the folder they lay in, if they did
public record UnpackedFolder(Optional<String> folder, SortedMap<String, byte[]> files, List<LintFinding> findings) {
    public static final String PRODUCT = "product.json";
    private static final Predicate<String> TEMPLATE = Pattern.compile(
                    "template\\.json|[^/]+\\.svg|pictures/[^/]+\\.(?:png|jpg|jpeg)")
            .asMatchPredicate();
    private static final Predicate<String> NOTE =
            Pattern.compile("(?i)[^/]+\\.(?:md|txt)|licen[sc]e").asMatchPredicate();
    /// Made by us, and made anew: what a folder says of them does not count.
    private static final Predicate<String> OURS =
            Pattern.compile("product\\.json|preview\\.(?:png|svg)").asMatchPredicate();

    /// Never throws at what the zip holds: everything wrong becomes a finding.
    public static UnpackedFolder of(ByteBuffer zip) {
        try {
            return of(zip, ZipDirectory.entries(zip, UploadLimits.ENTRIES));
        } catch (UnusableZip e) {
            return new UnpackedFolder(Optional.empty(), new TreeMap<>(), List.of(e.finding()));
        }
    }

    private static UnpackedFolder of(ByteBuffer zip, List<CheckedZipEntry> items) {
        var findings = new ArrayList<LintFinding>();
        var kept =
                items.stream().filter(item -> !skipSystemFile(item, findings)).toList();
        var top = topFolder(kept);
        var files = new TreeMap<String, byte[]>();
        int cut = top.map(name -> name.length() + 1).orElse(0);
        var folder = new FolderExtraction(zip, findings);
        for (var item : kept) folder.extract(item, item.name().substring(cut), files);
        return new UnpackedFolder(top, files, List.copyOf(findings));
    }

    /// The files of one folder of a zip that holds many.
    public static UnpackedFolder of(ByteBuffer zip, Bundle.BundleFolder part) {
        var findings = new ArrayList<LintFinding>();
        var files = new TreeMap<String, byte[]>();
        if (part.items().size() > UploadLimits.ENTRIES) {
            findings.add(UploadRule.ZIP_TOO_MANY.finding(
                    "",
                    "The zip file has %,d entries; at most %,d are accepted."
                            .formatted(part.items().size(), UploadLimits.ENTRIES),
                    "Remove files that do not belong to the template."));
        } else {
            var folder = new FolderExtraction(zip, findings);
            for (var item : part.items())
                if (!skipSystemFile(item, findings))
                    folder.extract(item, item.name().substring(part.path().length()), files);
        }
        return new UnpackedFolder(Optional.of(part.path()), files, List.copyOf(findings));
    }

    public boolean failed() {
        return findings.stream().anyMatch(LintFinding::fails);
    }

    private static boolean skipSystemFile(CheckedZipEntry item, List<LintFinding> findings) {
        if (!EntryName.systemFile(item.name())) return false;
        findings.add(UploadRule.DROPPED_FILE.finding(
                item.name(),
                "Your operating system put this file into the folder. It was ignored.",
                "No action needed."));
        return true;
    }

    private static Optional<String> topFolder(List<CheckedZipEntry> items) {
        var tops = items.stream()
                .map(CheckedZipEntry::name)
                .map(name -> name.contains("/") ? name.substring(0, name.indexOf('/')) : "")
                .distinct()
                .toList();
        return tops.size() == 1
                        && !tops.getFirst().isEmpty()
                        && !tops.getFirst().equals("pictures")
                ? Optional.of(tops.getFirst())
                : Optional.empty();
    }

    /// Takes files out one after the other until there are too many bytes of them.
    private static final class FolderExtraction {
        private final ByteBuffer zip;
        private final List<LintFinding> findings;
        private long unpacked;

        FolderExtraction(ByteBuffer zip, List<LintFinding> findings) {
            this.zip = zip;
            this.findings = findings;
        }

        void extract(CheckedZipEntry item, String name, SortedMap<String, byte[]> files) {
            if (OURS.test(name)) {
                findings.add(UploadRule.DROPPED_FILE.finding(
                        name, "Makeready has its own copy of this file. It was ignored.", "No action needed."));
            } else if (!TEMPLATE.test(name) && !NOTE.test(name)) {
                findings.add(UploadRule.UNEXPECTED_FILE.finding(
                        name,
                        "This file does not belong to a template.",
                        "A template may contain template.json, SVG files, "
                                + "a folder pictures with PNG and JPEG files, and notes (.md, .txt). "
                                + "Remove this file."));
            } else if (NOTE.test(name) && item.size() > UploadLimits.NOTE_BYTES) {
                findings.add(UploadRule.ZIP_TOO_LARGE.finding(
                        name,
                        "The note has %,d bytes; at most %,d are allowed."
                                .formatted(item.size(), UploadLimits.NOTE_BYTES),
                        "Make it shorter."));
            } else if ((unpacked += item.size()) > UploadLimits.UNPACKED_BYTES) {
                findings.add(UploadRule.ZIP_TOO_LARGE.finding(
                        name,
                        "All files together have more than %,d bytes.".formatted(UploadLimits.UNPACKED_BYTES),
                        "Make the pictures smaller."));
            } else {
                unpack(item, name, files);
            }
        }

        private void unpack(CheckedZipEntry item, String name, SortedMap<String, byte[]> files) {
            try {
                files.put(name, item.bytes(zip));
            } catch (UnusableZip e) {
                findings.add(e.finding());
            }
        }
    }
}
