package org.makeready.drawing;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.makeready.platform.http.Refusals;
import org.makeready.press.bytes.Impression;
import org.makeready.press.composition.Composition;
import org.makeready.press.template.Face;

/// Answers with pictures that are drawn only when the caller does not have them yet.
public final class DrawingResponses {
    private static final String NOTHING_RUNS = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

    private DrawingResponses() {}

    /// A picture to be drawn; `tag` names its bytes, because equal fingerprints are equal bytes.
    public record LazyDrawing(String type, String tag, Supplier<Impression> draw) {}

    public static Response response(Request request, LazyDrawing picture, String caching) {
        var tag = new EntityTag(picture.tag());
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged != null ? unchanged : Response.ok(body(picture.draw().get()), picture.type()))
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", NOTHING_RUNS)
                .build();
    }

    /// An impression as the server sends it, without putting it together first. (Vert.x marks the call as one that
    /// moves to another class in version 5.)
    @SuppressWarnings("deprecation")
    static Buffer body(Impression impression) {
        var runs = impression.runs().toArray(ByteBuffer[]::new);
        // with more than so many parts, Netty would put them together after all
        return Buffer.buffer(Unpooled.wrappedBuffer(Math.max(1, runs.length), runs));
    }

    /// The face of this name, or the first when none is named.
    public static Face face(Composition composition, String name) {
        var faces = composition.template().faces();
        if (name == null) return faces.getFirst();
        return faces.stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusals.invalid(
                        "Face not found.",
                        List.of(Refusals.error(
                                "/face",
                                "unknown-face",
                                "There is no face with this name.",
                                "Choose one of: "
                                        + faces.stream().map(Face::name).collect(Collectors.joining(", ")) + "."))));
    }
}
