package org.makeready.platform.http;

/// What words typed by people may hold: no control characters and no halves of surrogate pairs.
public final class PlainText {
    public static final String PATTERN = "[^\\p{Cc}\\p{Cs}]*";
    public static final String MESSAGE = "must not contain control characters";

    private PlainText() {}
}
