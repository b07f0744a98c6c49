package org.makeready.press.preflight.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.makeready.press.preflight.PreflightFindings;
import org.makeready.press.preflight.PreflightJob;
import org.makeready.press.preflight.PreflightRule;
import org.makeready.press.preflight.separation.FileInks;

/// The names of spots: how many there are, and whether two of them are meant to be one.
final class SpotNameCheck {
    private static final int LONG = 6;
    private final PreflightFindings findings;
    private final PreflightJob job;

    SpotNameCheck(PreflightFindings findings, PreflightJob job) {
        this.findings = findings;
        this.job = job;
    }

    void check(FileInks inks) {
        var colours = inks.spots().stream()
                .filter(name -> !job.technical(name) && !job.spots().contains(name))
                .toList();
        int most = findings.profile().spots();
        if (colours.size() > most || inks.tooMany())
            findings.add(
                    PreflightRule.SPOT_COUNT,
                    "%d: %s".formatted(colours.size(), shown(colours)),
                    Integer.toString(most));
        inks.namedLikeProcessInks()
                .forEach(name -> findings.add(PreflightRule.SPOT_PROCESS_NAME, name, "a name of its own"));
        inks.ambiguous().forEach(name -> findings.add(PreflightRule.SPOT_ALTERNATES, name, "one definition"));
        near(inks.spots());
    }

    private void near(List<String> spots) {
        var known = new ArrayList<>(spots);
        for (var expected : List.of(job.cutInk(), job.whiteInk())) if (!known.contains(expected)) known.add(expected);
        for (int i = 0; i < known.size(); i++) {
            for (int k = i + 1; k < known.size(); k++) {
                if (spots.contains(known.get(i)) && near(known.get(i), known.get(k))) {
                    findings.add(
                            PreflightRule.SPOT_NEAR_NAMES,
                            "\"%s\" and \"%s\"".formatted(known.get(i), known.get(k)),
                            "one name for one ink");
                }
            }
        }
    }

    /// Pantone's suffixes for kinds of paper do not make another ink, nor do spaces and capitals. Other numbers do.
    private static boolean near(String a, String b) {
        var plainA = plain(a);
        var plainB = plain(b);
        if (plainA.equals(plainB)) return true;
        return plainA.length() >= LONG && digits(plainA).equals(digits(plainB)) && oneLetterApart(plainA, plainB);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("^pms\\b", "pantone")
                .replaceAll("(?<=\\d)\\s*(cvc|cvu|cv|cp|up|c|u|m)$", "")
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String digits(String name) {
        return name.replaceAll("\\D", "");
    }

    private static boolean oneLetterApart(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) return false;
        int same = 0;
        while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) same++;
        int tail = 0;
        while (tail < Math.min(a.length(), b.length()) - same
                && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) tail++;
        return Math.max(a.length(), b.length()) - same - tail <= 1;
    }

    private static String shown(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(8, names.size()))) + (names.size() > 8 ? " …" : "");
    }
}
