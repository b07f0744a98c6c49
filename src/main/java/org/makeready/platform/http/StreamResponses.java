package org.makeready.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;

/// Serves something too large to hold in memory whole, made while it is sent; parts of it may be asked for.
public final class StreamResponses {
    private StreamResponses() {}

    /// Writes bytes `from` to `to`, both included.
    public interface RangeWriter {
        void write(OutputStream out, long from, long to) throws IOException;
    }

    /// @param tag stands for the very bytes
    public record StreamedFile(String name, String type, String tag, long length, RangeWriter writer) {}

    public static Response of(StreamedFile stream, HttpHeaders headers) {
        var head = Response.ok().type(stream.type());
        if (BlobResponses.matches(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), stream.tag())) {
            return BlobResponses.withHeaders(Response.notModified(), stream.tag(), stream.type())
                    .build();
        }
        var part = BlobResponses.requestedRange(headers, stream.tag(), stream.length());
        long from = part.map(BlobResponses.ByteRange::from).orElse(0L),
                to = part.map(BlobResponses.ByteRange::to).orElse(stream.length() - 1);
        StreamingOutput body = out -> stream.writer().write(out, from, to);
        var answer = BlobResponses.withHeaders(head.entity(body), stream.tag(), stream.type())
                .header(HttpHeaders.CONTENT_LENGTH, to - from + 1)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        BlobResponses.contentDisposition(stream.name()).replaceFirst("^inline", "attachment"));
        return part.isEmpty()
                ? answer.build()
                : answer.status(206)
                        .header("Content-Range", "bytes " + from + "-" + to + "/" + stream.length())
                        .build();
    }
}
