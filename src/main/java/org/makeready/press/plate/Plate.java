package org.makeready.press.plate;

/// A template compiled for one output. Immutable, safe to share, costly to make and cheap to print from.
public interface Plate {
    /// How many bytes of memory it takes, nearly.
    long size();
}
