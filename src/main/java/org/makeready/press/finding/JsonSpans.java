package org.makeready.press.finding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where every value of a JSON file begins and ends in its bytes, and what to change there.
final class JsonSpans {
    private final byte[] file;
    private final Map<JsonPointer, Span> spans = new HashMap<>();

    private JsonSpans(byte[] file) {
        this.file = file;
    }

    /// @param start    of the value, or of its name where it has one
    /// @param children of an object or array, in order
    private record Span(int start, int value, int end, List<Span> children) {}

    static JsonSpans of(byte[] file) {
        var spans = new JsonSpans(file);
        try (var parser = new JsonFactory().createParser(file)) {
            parser.nextToken();
            spans.read(parser, JsonPointer.empty(), offset(parser));
        } catch (IOException e) {
            return new JsonSpans(file);
        }
        return spans;
    }

    private static int offset(JsonParser parser) {
        return (int) parser.currentTokenLocation().getByteOffset();
    }

    private Span read(JsonParser parser, JsonPointer at, int start) throws IOException {
        int value = offset(parser);
        var children = new ArrayList<Span>();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                int name = offset(parser);
                var member = at.appendProperty(parser.currentName());
                parser.nextToken();
                children.add(read(parser, member, name));
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY)
                children.add(read(parser, at.appendIndex(children.size()), offset(parser)));
        }
        parser.finishToken();
        int end = (int) parser.currentLocation().getByteOffset();
        var span = new Span(start, value, trimmed(value, end), children);
        spans.put(at, span);
        return span;
    }

    /// Numbers are only known to be over when something else begins.
    private int trimmed(int value, int end) {
        int at = end;
        while (at > value + 1
                && " \t\r\n,]}".indexOf(file[at - 1]) >= 0
                && !(at == end && "]}".indexOf(file[at - 1]) >= 0 && "[{".indexOf(file[value]) >= 0)) at--;
        return at;
    }

    /// Over the value that is there; else as the last member of the object it belongs to.
    List<Patch> with(String pointer, String json) {
        var at = JsonPointer.compile(pointer);
        var known = spans.get(at);
        if (known != null) return List.of(new Patch(known.value, known.end, json));
        var parent = spans.get(at.head());
        if (parent == null || file[parent.value] != '{') return List.of();
        var member = "\"" + at.last().getMatchingProperty() + "\": " + json;
        if (parent.children.isEmpty())
            return List.of(new Patch(parent.value + 1, parent.value + 1, " " + member + " "));
        int end = parent.children.getLast().end;
        return List.of(new Patch(end, end, "," + before(parent) + member));
    }

    /// In front of the other values of an array.
    List<Patch> withFirst(String pointer, String json) {
        var array = spans.get(JsonPointer.compile(pointer));
        if (array == null || file[array.value] != '[') return List.of();
        boolean empty = array.children.isEmpty();
        return List.of(new Patch(
                array.value + 1,
                array.value + 1,
                empty ? json : before(array) + json + "," + (before(array).isEmpty() ? " " : "")));
    }

    /// The blanks before the first child, which are those before each, as people write.
    private String before(Span parent) {
        return new String(
                file, parent.value + 1, parent.children.getFirst().start - parent.value - 1, StandardCharsets.UTF_8);
    }

    List<Patch> without(String pointer) {
        var at = JsonPointer.compile(pointer);
        var gone = spans.get(at);
        var parent = at.head() == null ? null : spans.get(at.head());
        if (gone == null || parent == null) return List.of();
        int index = parent.children.indexOf(gone);
        if (index + 1 < parent.children.size())
            return List.of(Patch.removal(gone.start, parent.children.get(index + 1).start));
        return List.of(Patch.removal(index == 0 ? gone.start : parent.children.get(index - 1).end, gone.end));
    }
}
