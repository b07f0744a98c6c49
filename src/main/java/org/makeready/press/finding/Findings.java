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

    public String file() {
        return file;
    }

    public void add(LintRule rule, Located at, String message, String fix, Edit... edits) {
        add(rule, position(at), message, fix, edits);
    }

    /// About the whole file.
    public void add(LintRule rule, String message, String fix, Edit... edits) {
        add(rule, Position.start(file), message, fix, edits);
    }

    public void add(LintRule rule, Position at, String message, String fix, Edit... edits) {
        boolean error = rule.severity() == Finding.LintSeverity.ERROR;
        failed |= error;
        if (error ? errors++ < MOST : others++ < MOST)
            found.add(new Finding(rule, at.file(), at.line(), at.column(), message, fix, List.of(edits)));
    }

    public Position position(Located at) {
        return new Position(file, at.line(), at.column());
    }

    public boolean failed() {
        return failed;
    }

    public List<Finding> list() {
        return List.copyOf(found);
    }
}
