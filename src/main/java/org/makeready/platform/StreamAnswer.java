package org.makeready.platform;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;

/// Serves something too large to hold in memory whole, made while it is sent; parts of it may be asked for.
public final class StreamAnswer {
    private StreamAnswer() {}

    /// Writes bytes `from` to `to`, both included.
    public interface Writer {
        void write(OutputStream out, long from, long to) throws IOException;
    }

    /// @param tag stands for the very bytes
    public record Stream(String name, String type, String tag, long length, Writer writer) {}

    public static Response of(Stream stream, HttpHeaders asked) {
        var head = Response.ok().type(stream.type());
        if (BlobAnswer.has(asked.getHeaderString(HttpHeaders.IF_NONE_MATCH), stream.tag())) {
            return BlobAnswer.headed(Response.notModified(), stream.tag(), stream.type())
                    .build();
        }
        var part = BlobAnswer.wanted(asked, stream.tag(), stream.length());
        long from = part.map(BlobAnswer.Part::from).orElse(0L),
                to = part.map(BlobAnswer.Part::to).orElse(stream.length() - 1);
        StreamingOutput body = out -> stream.writer().write(out, from, to);
        var answer = BlobAnswer.headed(head.entity(body), stream.tag(), stream.type())
                .header(HttpHeaders.CONTENT_LENGTH, to - from + 1)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        BlobAnswer.disposition(stream.name()).replaceFirst("^inline", "attachment"));
        return part.isEmpty()
                ? answer.build()
                : answer.status(206)
                        .header("Content-Range", "bytes " + from + "-" + to + "/" + stream.length())
                        .build();
    }
}
