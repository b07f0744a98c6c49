package org.makeready.press.preflight.page;

/// A page that has more in it than anybody would print.
final class PageTooComplex extends RuntimeException {
    PageTooComplex(String what) {
        super(what, null, false, false);
    }
}
