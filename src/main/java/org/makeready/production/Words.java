package org.makeready.production;

/// What words of shops may be: no control characters, no halves of surrogate pairs.
final class Words {
    static final String PLAIN = "[^\\p{Cc}\\p{Cs}]*", NOT_PLAIN = "must not contain control characters";

    private Words() {}
}
