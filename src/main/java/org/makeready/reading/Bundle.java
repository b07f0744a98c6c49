package org.makeready.reading;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// A zip of many template folders, each in the folder of its product, wherever in the zip these are.
public record Bundle(List<BundleFolder> folders, List<String> ignoredFiles) {
    private static final String DESCRIPTION = "/template.json";

    /// @param path with its slash: what its files' names begin with
    public record BundleFolder(String path, String product, String slug, List<CheckedZipEntry> items) {}

    /// @throws UnusableZip when it cannot be read, or has no template
    public static Bundle of(ByteBuffer zip) throws UnusableZip {
        var items = ZipDirectory.entries(zip, UploadLimits.BUNDLE_ENTRIES);
        var folders = new TreeMap<String, BundleFolder>();
        items.stream()
                .map(CheckedZipEntry::name)
                .filter(name -> name.endsWith(DESCRIPTION))
                .forEach(name -> folder(name).ifPresent(folder -> folders.put(folder.path, folder)));
        if (folders.isEmpty())
            throw new UnusableZip(
                    UploadRule.NO_TEMPLATES,
                    "",
                    "The zip file has no folder product/slug/ with a template.json.",
                    "Pack folders as product/slug/template.json.");
        if (folders.size() > UploadLimits.FOLDERS)
            throw new UnusableZip(
                    UploadRule.ZIP_TOO_MANY,
                    "",
                    "The zip has %,d folders; at most %,d are accepted at once."
                            .formatted(folders.size(), UploadLimits.FOLDERS),
                    "Split them into several zip files.");
        var strays = new ArrayList<String>();
        for (var item : items) {
            var home = folders.floorEntry(item.name());
            if (home != null && item.name().startsWith(home.getKey()))
                home.getValue().items.add(item);
            else if (!EntryName.systemFile(item.name()) && !item.name().endsWith("/" + UnpackedFolder.PRODUCT))
                strays.add(item.name());
        }
        return new Bundle(
                folders.values().stream()
                        .sorted(Comparator.comparing(BundleFolder::path))
                        .toList(),
                strays);
    }

    private static Optional<BundleFolder> folder(String name) {
        var parts = name.split("/");
        if (parts.length < 3) return Optional.empty();
        var path = name.substring(0, name.length() - DESCRIPTION.length() + 1);
        return Optional.of(new BundleFolder(path, parts[parts.length - 3], parts[parts.length - 2], new ArrayList<>()));
    }
}
