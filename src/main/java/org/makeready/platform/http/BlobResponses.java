package org.makeready.platform.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.makeready.platform.blobs.Blobs;

/// Serves a blob: its SHA-256 is the ETag, it never changes, parts of it may be asked for (RFC 9110, 13 and 14).
@Singleton
public class BlobResponses {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,15})-(\\d{0,15})");

    private static final String DRAWING = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";
    private static final String OTHER =
            "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'"; // a sandbox would shut browsers' PDF
    // readers out

    private final Blobs blobs;

    BlobResponses(Blobs blobs) {
        this.blobs = blobs;
    }

    record ByteRange(long from, long to) {
        long length() {
            return to - from + 1;
        }
    }

    /// The whole, the part asked for, or 304 when the caller has it.
    public Response of(String sha256, String type, HttpHeaders headers) {
        var file = blobs.find(sha256).orElseThrow(() -> new IllegalStateException("Blob " + sha256 + " is missing"));
        if (matches(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), sha256))
            return withHeaders(Response.notModified(), sha256, type).build();
        try {
            return response(file, Files.size(file), sha256, type, headers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same, under a name for those who save it. Whatever the name holds, the header stays one header (RFC 6266).
    public Response named(String name, String sha256, String type, HttpHeaders headers) {
        return Response.fromResponse(of(sha256, type, headers))
                .header(HttpHeaders.CONTENT_DISPOSITION, contentDisposition(name))
                .build();
    }

    static String contentDisposition(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9 ._-]", "_").replaceAll("^[. ]+", "");
        var exact = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "inline; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, exact);
    }

    private static Response response(Path file, long size, String sha256, String type, HttpHeaders headers)
            throws IOException {
        var part = requestedRange(headers, sha256, size);
        if (part.isEmpty())
            return withLength(Response.ok(Files.readAllBytes(file)), size, sha256, type)
                    .build();
        return withLength(
                        Response.status(206).entity(read(file, part.get())),
                        part.get().length(),
                        sha256,
                        type)
                .header(
                        "Content-Range",
                        "bytes " + part.get().from() + "-" + part.get().to() + "/" + size)
                .build();
    }

    /// The part asked for; empty when the whole is.
    ///
    /// @throws ProblemException 416 when there is no such part
    static Optional<ByteRange> requestedRange(HttpHeaders headers, String tag, long size) {
        var range = RANGE.matcher(
                Optional.ofNullable(headers.getHeaderString("Range")).orElse("").strip());
        var condition = headers.getHeaderString("If-Range");
        if (!range.matches() || condition != null && !condition.strip().equals(quoted(tag))) return Optional.empty();
        return Optional.of(range(range.group(1), range.group(2), size).orElseThrow(() -> rangeNotSatisfiable(size)));
    }

    private static Optional<ByteRange> range(String from, String to, long size) {
        if (from.isEmpty() && to.isEmpty()) return Optional.empty();
        if (from.isEmpty())
            return Optional.of(new ByteRange(Math.max(0, size - Long.parseLong(to)), size - 1))
                    .filter(p -> p.from() < size);
        long last = to.isEmpty() ? size - 1 : Math.min(Long.parseLong(to), size - 1);
        return Optional.of(new ByteRange(Long.parseLong(from), last)).filter(p -> p.from() <= p.to());
    }

    private static byte[] read(Path file, ByteRange part) throws IOException {
        var bytes = ByteBuffer.allocate(Math.toIntExact(part.length()));
        try (var channel = FileChannel.open(file)) {
            channel.position(part.from());
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
        }
        return bytes.array();
    }

    static boolean matches(String ifNoneMatch, String sha256) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .anyMatch(tag ->
                                tag.equals("*") || tag.replaceFirst("^W/", "").equals(quoted(sha256)));
    }

    private static ProblemException rangeNotSatisfiable(long size) {
        return new ProblemException(new ProblemException.ProblemDetails(
                416,
                "range-not-satisfiable",
                "The file has %d bytes.".formatted(size),
                List.of(),
                Map.of("Content-Range", "bytes */" + size)));
    }

    /// The length is said here because an answer to HEAD would go without it.
    private static Response.ResponseBuilder withLength(
            Response.ResponseBuilder answer, long bytes, String sha256, String type) {
        return withHeaders(answer, sha256, type).type(type).header(HttpHeaders.CONTENT_LENGTH, bytes);
    }

    /// Private, because it belongs to one customer; and nothing in it may run or load anything in a browser.
    static Response.ResponseBuilder withHeaders(Response.ResponseBuilder answer, String sha256, String type) {
        return answer.header(HttpHeaders.ETAG, quoted(sha256))
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=31536000, immutable")
                .header("Accept-Ranges", "bytes")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", type.startsWith("image/svg") ? DRAWING : OTHER)
                .header("Cross-Origin-Resource-Policy", "same-origin");
    }

    private static String quoted(String tag) {
        return '"' + tag + '"';
    }
}
