package org.makeready.press.certificate;

import java.util.List;
import org.makeready.press.design.Choices;
import org.makeready.press.geometry.Rect;

/// What worst-case inputs made of one version of a template. The same template, press and fonts give the same
/// certificate.
///
/// @param template  the template's hash
/// @param press     the version of the press
/// @param fonts     SHA-256 (hex) over all fonts and emoji pictures it could print with
/// @param counts    what was tried
/// @param results   one for each [Check], in their order
/// @param failings  failures first, then by check and slot
public record Certificate(
        String template,
        String press,
        String fonts,
        Counts counts,
        List<CheckResult> results,
        List<FailingCase> failings) {
    /// Whether the template may be published: nothing but warnings.
    public boolean passed() {
        return failings.stream().noneMatch(failing -> failing.severity() == CaseSeverity.FAILURE);
    }

    /// FAILURE: it would be printed badly, and nothing at ordering stops it. WARNING: customers are told while they
    /// choose.
    public enum CaseSeverity {
        FAILURE,
        WARNING
    }

    /// @param texts   texts tried, in one font each
    /// @param set     those that came out
    /// @param refused those that were refused with a problem
    /// @param letters letters whose ground was looked at
    /// @param inks    combinations of inks judged
    public record Counts(int texts, int set, int refused, int letters, long inks) {}

    /// How one check came out: how many cases it looked at, and how many of these were failures and warnings.
    public record CheckResult(CertificateCheck check, long cases, int failures, int warnings) {}

    /// One case that is not as it should be.
    ///
    /// @param trial    which kind of text it was; empty when it is no matter of texts @param choices  what has to
    /// be chosen to see it: the words, font, inks and options that differ from the template's own
    /// @param place    where on the face, in points from the top-left corner of the trim, y downward
    /// @param measured what was found
    /// @param allowed  what there may be
    public record FailingCase(
            CertificateCheck check,
            CaseSeverity severity,
            String face,
            String slot,
            String trial,
            Choices choices,
            Rect place,
            String measured,
            String allowed,
            String message,
            String fix) {}
}
