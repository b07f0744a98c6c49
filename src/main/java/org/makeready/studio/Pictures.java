package org.makeready.studio;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.makeready.platform.Refusals;
import org.makeready.press.composition.Composition;

/// Answers with pictures that are drawn only when the caller does not have them yet.
final class Pictures {
    private static final String NOTHING_RUNS = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

    private Pictures() {}

    /// A picture to be drawn; `tag` names its bytes, because equal fingerprints are equal bytes.
    record Picture(String type, String tag, Supplier<byte[]> bytes) {}

    static Response answer(Request request, Picture picture, String caching) {
        var tag = new EntityTag(picture.tag());
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged != null ? unchanged : Response.ok(picture.bytes().get(), picture.type())).tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, caching).header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", NOTHING_RUNS).build();
    }

    /// The face of this name, or the first when none is named.
    static Composition.Side side(Composition composition, String face) {
        if (face == null) return composition.sides().getFirst();
        return composition.sides().stream().filter(s -> s.face().name().equals(face)).findFirst()
                .orElseThrow(() -> Refusals.invalid("There is no such face.", List.of(Refusals.error("/face", "unknown-face",
                        "There is no face of this name.", "Choose one of: " + composition.sides().stream()
                                .map(s -> s.face().name()).collect(Collectors.joining(", ")) + "."))));
    }
}
