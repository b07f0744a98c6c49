package org.makeready.press.svg.markup;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.makeready.press.finding.Edit;
import org.makeready.press.finding.Findings;
import org.makeready.press.finding.LintRule;
import org.makeready.press.finding.Position;

/// What drawing programs keep in a file for themselves, under names of their own. It is left out, and told once for
/// each namespace.
final class ForeignNamespaces {
    private static final Map<String, String> KNOWN = Map.of(
            "http://www.inkscape.org/namespaces/inkscape",
            "Inkscape",
            "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
            "Sodipodi, for Inkscape",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "RDF metadata",
            "http://creativecommons.org/ns#",
            "Creative Commons metadata",
            "http://purl.org/dc/elements/1.1/",
            "Dublin Core metadata",
            "http://ns.adobe.com/AdobeIllustrator/10.0/",
            "Adobe Illustrator",
            "http://www.corel.com/coreldraw/odm/2003",
            "CorelDRAW",
            "http://www.bohemiancoding.com/sketch/ns",
            "Sketch",
            "http://www.serif.com/",
            "Affinity");
    private static final String ADOBE = "http://ns.adobe.com/";
    private final Map<String, Seen> seen = new LinkedHashMap<>();

    private record Seen(Position first, int times) {}

    void add(String namespace, Position at) {
        seen.merge(namespace, new Seen(at, 1), (before, _) -> new Seen(before.first, before.times + 1));
    }

    void reportTo(Findings findings) {
        seen.forEach((namespace, where) -> findings.add(
                LintRule.FOREIGN_NAMESPACE,
                where.first,
                String.format(
                        Locale.ROOT,
                        "%,d element%s or attribute%s of %s: dropped.",
                        where.times,
                        where.times == 1 ? "" : "s",
                        where.times == 1 ? "" : "s",
                        named(namespace)),
                "Nothing need be done; “plain SVG” leaves them out.",
                new Edit.RemoveNamespace(findings.file(), namespace)));
    }

    private static String named(String namespace) {
        var shown = namespace.length() > 80 ? namespace.substring(0, 80) + "…" : namespace;
        var program = KNOWN.getOrDefault(namespace, namespace.startsWith(ADOBE) ? "Adobe" : null);
        return program == null ? "\"" + shown + "\"" : program + " (" + shown + ")";
    }
}
