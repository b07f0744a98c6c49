package org.makeready.press.preflight;

/// How bad a finding is: it stops the file, or somebody should look.
public enum PreflightSeverity {
    ERROR,
    WARNING
}
