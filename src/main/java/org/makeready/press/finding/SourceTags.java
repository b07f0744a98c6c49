package org.makeready.press.finding;

import java.util.Arrays;

/// Where the start tags of an XML file stand in its bytes, in document order: parsers tell where a tag ends, people and
/// edits want to know where it begins. For files without declarations in their document type.
public final class SourceTags {
    private final byte[] file;
    private int[] starts = new int[256];
    private int count;

    private SourceTags(byte[] file) {
        this.file = file;
    }

    /// The start tags of a file, well-formed or not.
    public static SourceTags of(byte[] file) {
        var tags = new SourceTags(file);
        for (int at = 0; at < file.length; ) at = file[at] == '<' ? tags.after(at) : at + 1;
        return tags;
    }

    /// How many start tags there are.
    public int count() {
        return count;
    }

    /// The offset of the `<` of a tag, counted from 0.
    public int start(int tag) {
        return starts[tag];
    }

    /// Notes what begins here, and goes behind it.
    private int after(int at) {
        if (!begins(file, at, "</") && !begins(file, at, "<!") && !begins(file, at, "<?")) add(at);
        return after(file, at);
    }

    /// Behind the tag, comment or instruction that begins here.
    static int after(byte[] file, int at) {
        if (begins(file, at, "<!--")) return behind(file, "-->", at + 4);
        if (begins(file, at, "<![CDATA[")) return behind(file, "]]>", at + 9);
        if (begins(file, at, "<?")) return behind(file, "?>", at + 2);
        return tagEnd(file, at);
    }

    private void add(int start) {
        if (count == starts.length) starts = Arrays.copyOf(starts, 2 * count);
        starts[count++] = start;
    }

    static boolean begins(byte[] file, int at, String with) {
        if (at + with.length() > file.length) return false;
        for (int i = 0; i < with.length(); i++) if (file[at + i] != with.charAt(i)) return false;
        return true;
    }

    private static int behind(byte[] file, String end, int from) {
        for (int at = from; at < file.length; at++) if (begins(file, at, end)) return at + end.length();
        return file.length;
    }

    /// Behind the `>` of the tag that begins here; a `>` in quotes is none.
    static int tagEnd(byte[] file, int at) {
        byte quote = 0;
        for (; at < file.length; at++) {
            if (quote != 0) {
                if (file[at] == quote) quote = 0;
            } else if (file[at] == '"' || file[at] == '\'') {
                quote = file[at];
            } else if (file[at] == '>') {
                return at + 1;
            }
        }
        return file.length;
    }
}
