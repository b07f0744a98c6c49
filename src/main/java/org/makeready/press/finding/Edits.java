package org.makeready.press.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// Makes the edits of findings in the files they were found in. A pure function; bytes that no edit is about stay as
/// they are. Edits that get in each other's way are left out: lint again and make the rest.
public final class Edits {
    /// Mending may uncover more to mend, such as attributes beside those that went.
    private static final int ROUNDS = 5;

    private Edits() {}

    /// Files in which everything was mended that certainly could be.
    ///
    /// @param files  all of them, as they are now
    /// @param result what is seen in them now
    /// @param count  how many findings were mended
    public record FixedFiles<S>(SortedMap<String, byte[]> files, S result, int count) {}

    /// Looks at files, makes the edits of all findings and looks again, until none has any.
    ///
    /// @param findings of what was seen
    public static <S> FixedFiles<S> fixAll(
            SortedMap<String, byte[]> files,
            Function<SortedMap<String, byte[]>, S> read,
            Function<S, List<Finding>> findings) {
        var fixed = new FixedFiles<>(files, read.apply(files), 0);
        for (int round = 0; round < ROUNDS; round++) {
            var found = findings.apply(fixed.result).stream()
                    .filter(Finding::fixable)
                    .toList();
            if (found.isEmpty()) break;
            var edited = applied(fixed.files, found);
            fixed = new FixedFiles<>(edited, read.apply(edited), fixed.count + found.size());
        }
        return fixed;
    }

    /// The same files, with all edits of these findings made.
    public static SortedMap<String, byte[]> applied(SortedMap<String, byte[]> files, Collection<Finding> findings) {
        Map<String, List<Edit>> byFile = new LinkedHashMap<>();
        for (var finding : findings) {
            for (var edit : finding.edits())
                byFile.computeIfAbsent(edit.file(), _ -> new ArrayList<>()).add(edit);
        }
        var edited = new TreeMap<>(files);
        byFile.forEach((name, edits) -> edited.computeIfPresent(
                name, (_, file) -> applied(file, edits.stream().distinct().toList())));
        return edited;
    }

    private static byte[] applied(byte[] file, List<Edit> edits) {
        var patches = new ArrayList<Patch>();
        for (var edit : edits) {
            patches.addAll(
                    switch (edit) {
                        case Edit.RemoveElement(Position at) -> new XmlPatches(file).withoutElement(at);
                        case Edit.RemoveAttribute(Position at, String name) ->
                            new XmlPatches(file).withoutAttribute(at, name);
                        case Edit.SetAttribute(Position at, String name, String value) ->
                            new XmlPatches(file).withAttribute(at, name, value);
                        case Edit.RemoveNamespace(String _, String namespace) ->
                            new XmlPatches(file).withoutNamespace(namespace);
                        case Edit.RemoveDoctype _ -> new XmlPatches(file).withoutDoctype();
                        case Edit.SetJson(String _, String pointer, String json) ->
                            JsonSpans.of(file).with(pointer, json);
                        case Edit.InsertJson(String _, String pointer, String json) ->
                            JsonSpans.of(file).withFirst(pointer, json);
                        case Edit.RemoveJson(String _, String pointer) ->
                            JsonSpans.of(file).without(pointer);
                    });
        }
        return Patch.applied(file, patches);
    }
}
