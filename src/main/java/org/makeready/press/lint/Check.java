package org.makeready.press.lint;

/// One thing to look at in a template that could be read.
interface Check {
    void look(Subject subject);
}
