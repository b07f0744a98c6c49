package org.makeready.press.template;

/// Something that was read at a place of a file; lines and columns count from 1.
interface Located {
    int line();

    int column();
}
