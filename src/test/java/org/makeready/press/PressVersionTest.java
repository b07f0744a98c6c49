package org.makeready.press;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.hash.Sha256;
import org.makeready.press.template.Template;

/// Equal fingerprints mean equal bytes, so whoever changes what the press prints raises the version of the press.
/// `press-outputs.txt` holds that version and, for every starter template and golden case, the hash of what goes in and
/// of what comes out: proof and print file. PNGs are left out: Java2D rounds edges differently from version to version.
///
/// After a wanted change raise `Fingerprint.PRESS_VERSION`, then run this test with `-Dpress.outputs=write`.
class PressVersionTest {
    private static final Path RECORD = Path.of("src/test/resources/press-outputs.txt");
    private static final boolean WRITE = "write".equals(System.getProperty("press.outputs"));
    private static final String VERSION = "version";

    private final Composer composer = new Composer(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY);

    @Test
    void same_version_prints_same_bytes() throws IOException {
        var printed = outputs();
        if (WRITE) write(printed);
        assertEquals(
                lines(recorded()),
                lines(printed),
                "The press prints other bytes than recorded. If that is wanted, raise Fingerprint.PRESS_VERSION and "
                        + "record them: ./mvnw test -Dtest=PressVersionTest -Dpress.outputs=write");
    }

    /// Recording changed bytes under the old version would give two pictures one fingerprint.
    private static void write(SortedMap<String, String> printed) throws IOException {
        var recorded = recorded();
        if (Composer.version().equals(recorded.get(VERSION)))
            assertEquals("", changed(recorded, printed), "Raise Fingerprint.PRESS_VERSION first");
        Files.writeString(RECORD, lines(printed));
    }

    /// Where the same goes in as recorded and something else comes out.
    private static String changed(SortedMap<String, String> recorded, SortedMap<String, String> printed) {
        return printed.entrySet().stream()
                .filter(output -> recorded.containsKey(output.getKey()))
                .filter(output -> !recorded.get(output.getKey()).equals(output.getValue()))
                .filter(output -> input(recorded.get(output.getKey())).equals(input(output.getValue())))
                .map(Map.Entry::getKey)
                .collect(joining(", "));
    }

    private static String input(String recorded) {
        return recorded.split(" ")[0];
    }

    private SortedMap<String, String> outputs() throws IOException {
        var outputs = new TreeMap<String, String>();
        outputs.put(VERSION, Composer.version());
        for (var template : ShippedTemplates.all())
            outputs.put("templates/" + template.slug(), template.hash() + " " + hash(template));
        try (var cases = Files.list(Path.of("src/test/golden"))) {
            for (var golden : cases.sorted().toList())
                outputs.put(
                        "golden/" + golden.getFileName(),
                        hash(golden, List.of("case.json")) + " "
                                + hash(golden, List.of("expected.svg", "expected.pdf.txt")));
        }
        return outputs;
    }

    private String hash(Template template) {
        var ready = assertInstanceOf(CompositionResult.Ready.class, composer.compose(template, template.sample()));
        var composition = ready.composition();
        var parts = new StringBuilder(composition.fingerprint());
        for (var side : composition.faces()) parts.append(Sha256.hex(PlateOutputs.svg(side)));
        parts.append(Sha256.hex(PlateOutputs.pdf(composition)));
        parts.append(Sha256.hex(PrintFileSamples.print(composition, PrintFileSamples.usual(template, false))));
        return Sha256.hex(parts.toString().getBytes(UTF_8));
    }

    private static String hash(Path folder, List<String> files) {
        var parts = new StringBuilder();
        for (var file : files) parts.append(Sha256.hex(bytes(folder.resolve(file))));
        return Sha256.hex(parts.toString().getBytes(UTF_8));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<String, String> recorded() throws IOException {
        var recorded = new TreeMap<String, String>();
        if (!Files.exists(RECORD)) return recorded;
        for (var line : Files.readAllLines(RECORD)) {
            int space = line.indexOf(' ');
            recorded.put(line.substring(0, space), line.substring(space + 1));
        }
        return recorded;
    }

    private static String lines(SortedMap<String, String> outputs) {
        var lines = new StringBuilder();
        outputs.forEach(
                (name, hash) -> lines.append(name).append(' ').append(hash).append('\n'));
        return lines.toString();
    }
}
