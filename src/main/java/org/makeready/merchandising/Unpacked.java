package org.makeready.merchandising;

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
record Unpacked(Optional<String> folder, SortedMap<String, byte[]> files, List<LintFinding> findings) {
    static final String PRODUCT = "product.json";
    private static final Predicate<String> TEMPLATE = Pattern.compile(
                    "template\\.json|[^/]+\\.svg|pictures/[^/]+\\.(?:png|jpg|jpeg)")
            .asMatchPredicate();
    private static final Predicate<String> NOTE =
            Pattern.compile("(?i)[^/]+\\.(?:md|txt)|licen[sc]e").asMatchPredicate();
    /// Made by us, and made anew: what a folder says of them does not count.
    private static final Predicate<String> OURS =
            Pattern.compile("product\\.json|preview\\.(?:png|svg)").asMatchPredicate();

    /// Never throws at what the zip holds: everything wrong becomes a finding.
    static Unpacked of(ByteBuffer zip) {
        try {
            return of(zip, ZipFolder.items(zip, UploadLimits.ENTRIES));
        } catch (UnusableZip e) {
            return new Unpacked(Optional.empty(), new TreeMap<>(), List.of(e.finding()));
        }
    }

    private static Unpacked of(ByteBuffer zip, List<ZipItem> items) {
        var findings = new ArrayList<LintFinding>();
        var kept = items.stream().filter(item -> !litter(item, findings)).toList();
        var top = top(kept);
        var files = new TreeMap<String, byte[]>();
        int cut = top.map(name -> name.length() + 1).orElse(0);
        var folder = new Folder(zip, findings);
        for (var item : kept) folder.take(item, item.name().substring(cut), files);
        return new Unpacked(top, files, List.copyOf(findings));
    }

    /// The files of one folder of a zip that holds many.
    static Unpacked of(ByteBuffer zip, String path, List<ZipItem> items) {
        var findings = new ArrayList<LintFinding>();
        var files = new TreeMap<String, byte[]>();
        if (items.size() > UploadLimits.ENTRIES) {
            findings.add(UploadRule.ZIP_TOO_MANY.at(
                    "",
                    "The zip file has %,d entries; at most %,d are accepted."
                            .formatted(items.size(), UploadLimits.ENTRIES),
                    "Remove files that do not belong to the template."));
        } else {
            var folder = new Folder(zip, findings);
            for (var item : items)
                if (!litter(item, findings)) folder.take(item, item.name().substring(path.length()), files);
        }
        return new Unpacked(Optional.of(path), files, List.copyOf(findings));
    }

    boolean failed() {
        return findings.stream().anyMatch(LintFinding::fails);
    }

    private static boolean litter(ZipItem item, List<LintFinding> findings) {
        if (!EntryName.litter(item.name())) return false;
        findings.add(UploadRule.DROPPED_FILE.at(
                item.name(),
                "Your operating system put this file into the folder. It was ignored.",
                "No action needed."));
        return true;
    }

    private static Optional<String> top(List<ZipItem> items) {
        var tops = items.stream()
                .map(ZipItem::name)
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
    private static final class Folder {
        private final ByteBuffer zip;
        private final List<LintFinding> findings;
        private long unpacked;

        Folder(ByteBuffer zip, List<LintFinding> findings) {
            this.zip = zip;
            this.findings = findings;
        }

        void take(ZipItem item, String name, SortedMap<String, byte[]> files) {
            if (OURS.test(name)) {
                findings.add(UploadRule.DROPPED_FILE.at(
                        name, "Makeready has its own copy of this file. It was ignored.", "No action needed."));
            } else if (!TEMPLATE.test(name) && !NOTE.test(name)) {
                findings.add(
                        UploadRule.UNEXPECTED_FILE.at(
                                name,
                                "This file does not belong to a template.",
                                "A template may contain template.json, SVG files, a folder pictures with PNG and JPEG files, and notes (.md, .txt). Remove this file."));
            } else if (NOTE.test(name) && item.size() > UploadLimits.NOTE_BYTES) {
                findings.add(UploadRule.ZIP_TOO_LARGE.at(
                        name,
                        "The note has %,d bytes; at most %,d are allowed."
                                .formatted(item.size(), UploadLimits.NOTE_BYTES),
                        "Make it shorter."));
            } else if ((unpacked += item.size()) > UploadLimits.UNPACKED_BYTES) {
                findings.add(UploadRule.ZIP_TOO_LARGE.at(
                        name,
                        "All files together have more than %,d bytes.".formatted(UploadLimits.UNPACKED_BYTES),
                        "Make the pictures smaller."));
            } else {
                unpack(item, name, files);
            }
        }

        private void unpack(ZipItem item, String name, SortedMap<String, byte[]> files) {
            try {
                files.put(name, item.bytes(zip));
            } catch (UnusableZip e) {
                findings.add(e.finding());
            }
        }
    }
}
