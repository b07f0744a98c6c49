package org.makeready.press.lint;

/// Writes JSON values.
final class JsonString {
    private JsonString() {}

    /// A string in quotes (RFC 8259, section 7).
    static String quoted(String text) {
        var written = new StringBuilder("\"");
        text.chars().forEach(c -> {
            switch (c) {
                case '"', '\\' -> written.append('\\').append((char) c);
                case '\n' -> written.append("\\n");
                case '\t' -> written.append("\\t");
                default -> {
                    if (c < 0x20) written.append("\\u%04x".formatted(c));
                    else written.append((char) c);
                }
            }
        });
        return written.append('"').toString();
    }
}
