package org.makeready.press.preflight.page;

/// A page that has more in it than anybody would print.
final class TooMuch extends RuntimeException {
    TooMuch(String what) {
        super(what, null, false, false);
    }
}
