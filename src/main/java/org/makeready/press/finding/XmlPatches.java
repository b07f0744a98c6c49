package org.makeready.press.finding;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What to change in the bytes of an SVG. Places are taken from findings about these very bytes.
final class XmlPatches {
    private final byte[] file;
    private final SourceLines lines;

    XmlPatches(byte[] file) {
        this.file = file;
        this.lines = new SourceLines(file);
    }

    /// One attribute of a start tag: where its name and its value begin and end, and where it ends itself.
    private record Attribute(String name, int start, int valueStart, int valueEnd, int end, String value) {}

    List<Patch> withoutElement(Position at) {
        int start = lines.offset(at);
        return start < 0 || file[start] != '<' ? List.of() : List.of(lineOrLess(start, elementEnd(start)));
    }

    List<Patch> withoutAttribute(Position at, String name) {
        int start = lines.offset(at);
        if (start < 0) return List.of();
        return attributes(start).stream()
                .filter(attribute -> attribute.name.equals(name))
                .map(this::without)
                .toList();
    }

    List<Patch> withAttribute(Position at, String name, String value) {
        int start = lines.offset(at);
        if (start < 0) return List.of();
        var escaped = value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        return attributes(start).stream()
                .filter(attribute -> attribute.name.equals(name))
                .findFirst()
                .map(known -> List.of(new Patch(known.valueStart, known.valueEnd, escaped.replace("'", "&apos;"))))
                .orElseGet(
                        () -> List.of(new Patch(nameEnd(start), nameEnd(start), " " + name + "=\"" + escaped + "\"")));
    }

    List<Patch> withoutDoctype() {
        var text = new String(file, StandardCharsets.ISO_8859_1);
        int start = text.toUpperCase(Locale.ROOT).indexOf("<!DOCTYPE");
        return start < 0 ? List.of() : List.of(lineOrLess(start, SourceTags.tagEnd(file, start)));
    }

    /// Elements and attributes with a prefix of the namespace, the declarations of such prefixes, and elements that
    /// declare it as their own.
    List<Patch> withoutNamespace(String namespace) {
        var tags = SourceTags.of(file);
        var prefixes = prefixes(tags, namespace);
        var patches = new ArrayList<Patch>();
        int removed = 0;
        for (int tag = 0; tag < tags.count(); tag++) {
            int start = tags.start(tag);
            if (start < removed) continue;
            var attributes = attributes(start);
            boolean own = attributes.stream()
                    .anyMatch(attribute -> attribute.name.equals("xmlns") && attribute.value.equals(namespace));
            if (own || prefixes.contains(prefix(name(start)))) {
                removed = elementEnd(start);
                patches.add(lineOrLess(start, removed));
                continue;
            }
            for (var attribute : attributes) {
                boolean declares =
                        attribute.name.startsWith("xmlns:") && prefixes.contains(attribute.name.substring(6));
                if (declares || prefixes.contains(prefix(attribute.name))) patches.add(without(attribute));
            }
        }
        return patches;
    }

    private Set<String> prefixes(SourceTags tags, String namespace) {
        var prefixes = new HashSet<String>();
        for (int tag = 0; tag < tags.count(); tag++) {
            for (var attribute : attributes(tags.start(tag))) {
                if (attribute.name.startsWith("xmlns:") && attribute.value.equals(namespace))
                    prefixes.add(attribute.name.substring(6));
            }
        }
        return prefixes;
    }

    private static String prefix(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? "" : name.substring(0, colon);
    }

    private String name(int tag) {
        return new String(file, tag + 1, nameEnd(tag) - tag - 1, StandardCharsets.UTF_8);
    }

    private int nameEnd(int tag) {
        int at = tag + 1;
        while (at < file.length && !blank(file[at]) && file[at] != '>' && file[at] != '/') at++;
        return at;
    }

    private List<Attribute> attributes(int tag) {
        var attributes = new ArrayList<Attribute>();
        int end = SourceTags.tagEnd(file, tag);
        for (int at = nameEnd(tag); at < end; ) {
            while (at < end && blank(file[at])) at++;
            int start = at;
            while (at < end && file[at] != '=' && file[at] != '>' && file[at] != '/' && !blank(file[at])) at++;
            var name = new String(file, start, at - start, StandardCharsets.UTF_8);
            while (at < end && file[at] != '"' && file[at] != '\'' && file[at] != '>' && file[at] != '/') at++;
            if (at >= end || file[at] == '>' || file[at] == '/') return attributes;
            byte quote = file[at];
            int from = ++at;
            while (at < end && file[at] != quote) at++;
            attributes.add(new Attribute(name, start, from, at, ++at, value(from, at - 1)));
        }
        return attributes;
    }

    private String value(int from, int to) {
        return new String(file, from, Math.max(0, to - from), StandardCharsets.UTF_8);
    }

    /// With the blanks before it.
    private Patch without(Attribute attribute) {
        int start = attribute.start;
        while (start > 0 && blank(file[start - 1])) start--;
        return Patch.removal(start, attribute.end);
    }

    /// Behind the end tag of the element that begins here.
    private int elementEnd(int start) {
        int depth = 0;
        for (int at = start; at < file.length; ) {
            if (file[at] != '<') {
                at++;
                continue;
            }
            int end = SourceTags.after(file, at);
            boolean markup = !SourceTags.begins(file, at, "<!") && !SourceTags.begins(file, at, "<?");
            if (markup && SourceTags.begins(file, at, "</")) depth--;
            else if (markup && file[end - 2] != '/') depth++;
            at = end;
            if (depth == 0) return at;
        }
        return file.length;
    }

    /// The whole line, where nothing else stands in it.
    private Patch lineOrLess(int start, int end) {
        int first = start, last = end;
        while (first > 0 && (file[first - 1] == ' ' || file[first - 1] == '\t')) first--;
        while (last < file.length && (file[last] == ' ' || file[last] == '\t' || file[last] == '\r')) last++;
        boolean alone = first > 0 && file[first - 1] == '\n' && last < file.length && file[last] == '\n';
        return alone ? Patch.removal(first, last + 1) : Patch.removal(start, end);
    }

    private static boolean blank(byte b) {
        return b == ' ' || b == '\t' || b == '\n' || b == '\r';
    }
}
