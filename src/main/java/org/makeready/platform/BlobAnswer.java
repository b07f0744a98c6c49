package org.makeready.platform;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// Serves a blob: its SHA-256 is the ETag, it never changes, parts of it may be asked for (RFC 9110, 13 and 14).
@Singleton
public class BlobAnswer {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,15})-(\\d{0,15})");

    private final Blobs blobs;

    BlobAnswer(Blobs blobs) {
        this.blobs = blobs;
    }

    private record Part(long from, long to) {}

    /// The whole, the part asked for, or 304 when the caller has it.
    public Response of(String sha256, String type, HttpHeaders asked) {
        var file = blobs.find(sha256).orElseThrow(() -> new IllegalStateException("Blob " + sha256 + " is gone"));
        if (named(asked.getHeaderString(HttpHeaders.IF_NONE_MATCH), sha256)) return headed(Response.notModified(), sha256).build();
        try {
            return answer(file, Files.size(file), sha256, type, asked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Response answer(Path file, long size, String sha256, String type, HttpHeaders asked) throws IOException {
        var range = RANGE.matcher(Optional.ofNullable(asked.getHeaderString("Range")).orElse("").strip());
        var condition = asked.getHeaderString("If-Range");
        boolean wanted = range.matches() && (condition == null || condition.strip().equals(quoted(sha256)));
        if (!wanted) return headed(Response.ok(Files.readAllBytes(file)), sha256).type(type).build();
        var part = part(range.group(1), range.group(2), size);
        if (part.isEmpty()) return Response.status(416).header("Content-Range", "bytes */" + size).build();
        return headed(Response.status(206).entity(read(file, part.get())), sha256).type(type)
                .header("Content-Range", "bytes " + part.get().from() + "-" + part.get().to() + "/" + size).build();
    }

    private static Optional<Part> part(String from, String to, long size) {
        if (from.isEmpty() && to.isEmpty()) return Optional.empty();
        if (from.isEmpty()) return Optional.of(new Part(Math.max(0, size - Long.parseLong(to)), size - 1)).filter(p -> p.from() < size);
        long last = to.isEmpty() ? size - 1 : Math.min(Long.parseLong(to), size - 1);
        return Optional.of(new Part(Long.parseLong(from), last)).filter(p -> p.from() <= p.to());
    }

    private static byte[] read(Path file, Part part) throws IOException {
        var bytes = ByteBuffer.allocate(Math.toIntExact(part.to() - part.from() + 1));
        try (var channel = FileChannel.open(file)) {
            channel.position(part.from());
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) { }
        }
        return bytes.array();
    }

    private static boolean named(String ifNoneMatch, String sha256) {
        return ifNoneMatch != null && Arrays.stream(ifNoneMatch.split(",")).map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.replaceFirst("^W/", "").equals(quoted(sha256)));
    }

    /// Private, because it belongs to one customer; and nothing in it may run or load anything in a browser.
    private static Response.ResponseBuilder headed(Response.ResponseBuilder answer, String sha256) {
        return answer.header(HttpHeaders.ETAG, quoted(sha256)).header(HttpHeaders.CACHE_CONTROL, "private, max-age=31536000, immutable")
                .header("Accept-Ranges", "bytes").header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin");
    }

    private static String quoted(String tag) {
        return '"' + tag + '"';
    }
}
