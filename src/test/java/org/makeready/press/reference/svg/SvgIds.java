package org.makeready.press.reference.svg;

/// Ids for one file, in the order they are needed. They begin with letters of the fingerprint, so that two of our
/// pictures can stand on one page.
final class SvgIds {
    private final String prefix;
    private int last;

    SvgIds(String prefix) {
        this.prefix = prefix;
    }

    String next() {
        return prefix + ++last;
    }
}
