package org.makeready.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the press may know. The list grows only in a commit that says why.
final class PressDependencyRules {
    private static final String PRESS = "org.makeready.press";
    private static final Set<String> EVERYWHERE = Set.of(
            "java",
            "javax.imageio",
            "javax.xml.stream",
            "org.w3c.dom",
            "com.ibm.icu",
            "org.jspecify.annotations",
            PRESS);
    /// Libraries that stay behind the door of a few packages.
    private static final Map<String, Set<String>> ONLY_IN = Map.of(
            "org.apache.batik", Set.of(PRESS + ".svg", PRESS + ".svg.batik", PRESS + ".svg.effect"),
            // The cache of set texts: bounded in bytes under threads is more than a map of our own should try.
            "com.github.benmanes.caffeine", Set.of(PRESS + ".typesetting"),
            // Preflight reads files of others too: a reader that has met all there are is not a thing to write
            // ourselves.
            "org.apache.pdfbox",
                    Set.of(
                            PRESS + ".preflight.file",
                            PRESS + ".preflight.content",
                            PRESS + ".preflight.page",
                            PRESS + ".preflight.separation"),
            "org.apache.fontbox", Set.of(PRESS + ".preflight.file"),
            "com.fasterxml.jackson", Set.of(PRESS + ".folder", PRESS + ".finding", PRESS + ".font"),
            "com.networknt", Set.of(PRESS + ".folder", PRESS + ".font"));
    private static final Set<String> BANNED_CLASSES = Set.of(
            "java.nio.file.Files",
            "java.io.File",
            "java.io.FileInputStream",
            "java.io.FileOutputStream",
            "java.io.RandomAccessFile");
    private static final Set<String> BANNED_MEMBERS = Set.of(
            "java.lang.System.nanoTime",
            "java.lang.System.getenv",
            "java.util.UUID.randomUUID",
            "java.util.Random.<init>",
            "java.lang.Math.random");

    private PressDependencyRules() {}

    /// Everything this class names that a class of this package may not.
    static List<String> broken(CompiledClass judged, String packageName) {
        var broken = new ArrayList<String>();
        judged.classes().stream()
                .filter(c -> c.contains(".") && !allowed(c, packageName))
                .forEach(c -> broken.add(judged.name() + " knows " + c));
        judged.members().stream()
                .filter(member -> BANNED_MEMBERS.contains(member) || ClockTest.READS_TIME.test(member))
                .forEach(m -> broken.add(judged.name() + " calls " + m));
        return broken;
    }

    private static boolean allowed(String className, String packageName) {
        if (BANNED_CLASSES.contains(className) || within(className, "java.net")) return false;
        return EVERYWHERE.stream().anyMatch(p -> within(className, p))
                || ONLY_IN.entrySet().stream()
                        .anyMatch(e ->
                                within(className, e.getKey()) && e.getValue().contains(packageName));
    }

    private static boolean within(String className, String packageName) {
        return className.startsWith(packageName + ".");
    }
}
