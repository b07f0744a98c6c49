package org.makeready.press.lint;

/// One thing to look at in a template that could be read.
interface LintCheck {
    void check(LintContext subject);
}
