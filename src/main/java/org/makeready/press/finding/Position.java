package org.makeready.press.finding;

/// A place in a file of a template's folder. Lines and columns count from 1, columns in characters.
public record Position(String file, int line, int column) {
    /// The beginning of a file: for what is about all of it.
    public static Position start(String file) {
        return new Position(file, 1, 1);
    }
}
