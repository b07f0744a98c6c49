package org.makeready.tools.lint;

import java.io.IOException;

/// Something that is needed is not there; the message says what to do.
final class MissingInput extends IOException {
    MissingInput(String message) {
        super(message);
    }
}
