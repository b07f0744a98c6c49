package org.makeready.press.finding;

/// Something that was read at a place of a file; lines and columns count from 1.
public interface Located {
    /// The line, from 1.
    int line();

    /// The column in characters, from 1.
    int column();
}
