package org.makeready.batches.rows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// The characters of a table, and what stands between its columns.
record CsvText(Reader reader, char separator) {
    private static final int LOOKED_AT = 64 * 1024;
    private static final char BOM = '\uFEFF';
    private static final String SEPARATORS = ",;\t";

    /// Strict UTF-8: letters that were saved in another way would be printed as others.
    static CsvText open(InputStream file) throws IOException, UnreadableRows {
        var reader = new BufferedReader(
                new InputStreamReader(
                        file,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                LOOKED_AT);
        reader.mark(LOOKED_AT);
        var head = head(reader);
        reader.reset();
        if (head.indexOf('\0') >= 0)
            throw new UnreadableRows(
                    "/", "not-text", "This file is not a text file.", "Save the table as CSV (UTF-8).");
        if (!head.isEmpty() && head.charAt(0) == BOM) reader.skip(1);
        return new CsvText(reader, separator(head));
    }

    private static String head(Reader reader) throws IOException {
        char[] head = new char[LOOKED_AT - 1];
        int length = 0;
        for (int read = reader.read(head);
                read >= 0 && length < head.length;
                read = reader.read(head, length, head.length - length)) length += read;
        return new String(head, 0, length);
    }

    /// Whichever stands most often in the first line, outside of quotation marks.
    private static char separator(String head) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            if (c == '"') quoted = !quoted;
            if (!quoted && (c == '\n' || c == '\r') && sum(counts) > 0) break;
            int which = quoted ? -1 : SEPARATORS.indexOf(c);
            if (which >= 0) counts[which]++;
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) if (counts[i] > counts[most]) most = i;
        return SEPARATORS.charAt(most);
    }

    private static int sum(int[] counts) {
        int sum = 0;
        for (int count : counts) sum += count;
        return sum;
    }
}
