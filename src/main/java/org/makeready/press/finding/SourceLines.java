package org.makeready.press.finding;

import java.util.Arrays;

/// Turns offsets in the bytes of a file into lines and columns, and back.
public final class SourceLines {
    private final byte[] file;
    private final int[] starts;
    /// The last place that was told: places are mostly asked for in order, and files may have a single long line.
    private int lastOffset;
    private int lastColumn = 1;

    public SourceLines(byte[] file) {
        this.file = file;
        var found = new int[64];
        int count = 1;
        for (int at = 0; at < file.length; at++) {
            if (file[at] != '\n' && !(file[at] == '\r' && (at + 1 == file.length || file[at + 1] != '\n'))) continue;
            if (count == found.length) found = Arrays.copyOf(found, 2 * count);
            found[count++] = at + 1;
        }
        this.starts = Arrays.copyOf(found, count);
    }

    /// The place of the byte at this offset, in a file of this name.
    public Position position(String name, int offset) {
        int line = Arrays.binarySearch(starts, offset);
        if (line < 0) line = -line - 2;
        boolean further = lastOffset >= starts[line] && lastOffset <= offset;
        int column = further ? lastColumn : 1;
        for (int at = further ? lastOffset : starts[line]; at < offset; at++) if (!continues(at)) column++;
        lastOffset = offset;
        lastColumn = column;
        return new Position(name, line + 1, column);
    }

    /// The offset of a place; -1 when the file has no such place.
    int offset(Position place) {
        if (place.line() < 1 || place.line() > starts.length) return -1;
        int at = starts[place.line() - 1];
        for (int column = 1; at < file.length && column < place.column(); column++) {
            at++;
            while (at < file.length && continues(at)) at++;
        }
        return at < file.length ? at : -1;
    }

    /// Whether a byte belongs to the character before it (UTF-8).
    private boolean continues(int at) {
        return (file[at] & 0xC0) == 0x80;
    }
}
