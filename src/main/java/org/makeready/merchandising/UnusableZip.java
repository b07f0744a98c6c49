package org.makeready.merchandising;

/// A zip, or an entry of one, that is not read, and why.
final class UnusableZip extends Exception {
    private final LintFinding finding;

    UnusableZip(UploadRule rule, String file, String message, String fix) {
        super(message, null, false, false);
        this.finding = rule.at(file, message, fix);
    }

    static UnusableZip damaged(String file, String what) {
        return new UnusableZip(
                UploadRule.ZIP_DAMAGED,
                file,
                what,
                "Pack the folder again with a common zip program and send the new file.");
    }

    LintFinding finding() {
        return finding;
    }
}
