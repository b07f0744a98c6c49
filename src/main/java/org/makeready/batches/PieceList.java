package org.makeready.batches;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.makeready.choices.PictureChoiceJson;
import org.makeready.press.design.Choices;

/// What exactly is in a run, piece by piece, as lines of JSON: whatever becomes of the batch, the file with this
/// SHA-256 says what was ordered. However long it is, one piece is in memory.
public final class PieceList {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .addModule(PictureChoiceJson.MODULE)
            .build();
    private static final ObjectReader PIECE = JSON.readerFor(ListedPiece.class);

    private PieceList() {}

    /// @param row         counts from 1, in the file that was sent
    /// @param choices     what this piece has of its own
    /// @param fingerprint of the piece as it was drawn
    public record ListedPiece(int row, Choices choices, String fingerprint) {}

    static final class PieceListWriter {
        private final OutputStream out;

        PieceListWriter(OutputStream out) {
            this.out = new BufferedOutputStream(out, 64 * 1024);
        }

        void add(ListedPiece piece) throws IOException {
            out.write(line(piece).getBytes(StandardCharsets.US_ASCII));
            out.write('\n');
        }

        void end() throws IOException {
            out.flush();
        }

        private static String line(ListedPiece piece) {
            try {
                return JSON.writeValueAsString(piece);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /// Closing the stream closes the file.
    static Stream<ListedPiece> read(Path file) {
        try {
            MappingIterator<ListedPiece> pieces = PIECE.readValues(Files.newInputStream(file));
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize((Iterator<ListedPiece>) pieces, 0), false)
                    .onClose(() -> close(pieces));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(MappingIterator<ListedPiece> pieces) {
        try {
            pieces.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
