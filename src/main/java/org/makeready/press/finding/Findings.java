package org.makeready.press.finding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Findings about one file, collected on the way through it.
public final class Findings {
    private static final int MOST = 200;
    private final String file;
    private final Set<Finding> found = new LinkedHashSet<>();
    private boolean failed;
    private int errors;
    private int others;

    public Findings(String file) {
        this.file = file;
    }

    /// The name of the file they are about.
    public String file() {
        return file;
    }

    /// About something read at a place of this file. Of each severity 200 findings are kept; the rest only count.
    public void add(LintRule rule, Located at, String message, String fix, Edit... edits) {
        add(rule, position(at), message, fix, edits);
    }

    /// About the whole file.
    public void add(LintRule rule, String message, String fix, Edit... edits) {
        add(rule, Position.start(file), message, fix, edits);
    }

    /// About a place, also of another file.
    public void add(LintRule rule, Position at, String message, String fix, Edit... edits) {
        boolean error = rule.severity() == Finding.LintSeverity.ERROR;
        failed |= error;
        if (error ? errors++ < MOST : others++ < MOST)
            found.add(new Finding(rule, at.file(), at.line(), at.column(), message, fix, List.of(edits)));
    }

    /// The place of something that was read from this file.
    public Position position(Located at) {
        return new Position(file, at.line(), at.column());
    }

    /// Whether there was an error, kept or not.
    public boolean failed() {
        return failed;
    }

    /// What was found, in that order, each finding once.
    public List<Finding> list() {
        return List.copyOf(found);
    }
}
