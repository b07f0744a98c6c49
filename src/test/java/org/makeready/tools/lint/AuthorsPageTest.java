package org.makeready.tools.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makeready.press.PlateOutputs;
import org.makeready.press.PrintFileSamples;
import org.makeready.press.ShippedEmoji;
import org.makeready.press.ShippedFonts;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.certificate.Certifier;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Choices;
import org.makeready.press.folder.TemplateReader;
import org.makeready.press.folder.TemplateReader.Reading;
import org.makeready.press.preflight.PreflightProfile;

/// What docs/template-authors.md shows is what happens.
class AuthorsPageTest {
    private static final Path PAGE = Path.of("docs", "template-authors.md");

    private static String block(String language) throws IOException {
        var block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
        assertTrue(block.find(), language);
        return block.group(1);
    }

    private static String lint(String... arguments) {
        var out = new ByteArrayOutputStream();
        LintCommand.run(
                arguments,
                Path.of("fonts"),
                Path.of("emoji/emoji.pack"),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                System.err);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void from_an_empty_page_to_a_template_that_passes(@TempDir Path shelf) throws IOException {
        var folder = Files.createDirectories(shelf.resolve("templates/bumper-sticker/harbour-club"));
        Files.copy(Path.of("templates/bumper-sticker/product.json"), folder.resolveSibling("product.json"));
        Files.writeString(folder.resolve("front.svg"), block("svg"));
        var command = block("sh").strip().split(" ");
        assertEquals("./makeready lint", command[0] + " " + command[1]);
        assertEquals(
                block("text"),
                lint(Stream.of(command)
                        .skip(2)
                        .map(word -> word.startsWith("templates/")
                                ? shelf.resolve(word).toString()
                                : word)
                        .toArray(String[]::new)));
        assertEquals(block("svg").replace(" onclick=\"go()\"", ""), Files.readString(folder.resolve("front.svg")));

        Files.writeString(
                folder.resolve("front.svg"),
                Files.readString(folder.resolve("front.svg")).replace("stroke-width=\"0.2\"", "stroke-width=\"0.5\""));
        Files.writeString(folder.resolve("template.json"), block("json"));
        assertEquals("No findings.\n", lint(folder.toString()));
        itMayBePublishedAndIsWhatThePictureShows(folder);
    }

    private static void itMayBePublishedAndIsWhatThePictureShows(Path folder) throws IOException {
        var read = assertInstanceOf(
                Reading.Read.class,
                new TemplateReader(ShippedFonts.SUPPLY)
                        .read(
                                "harbour-club",
                                ShippedTemplates.product("bumper-sticker"),
                                ShippedTemplates.files(folder)));
        assertEquals(
                List.of(),
                new Certifier(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY)
                        .certify(read.template(), PreflightProfile.HOUSE, PrintFileSamples.SEPARATION)
                        .failings());
        var composed = assertInstanceOf(
                CompositionResult.Ready.class,
                new Composer(ShippedFonts.SUPPLY).compose(read.template(), Choices.NONE));
        var now = PlateOutputs.svg(composed.composition());
        Files.write(Path.of("target/printed.svg"), now);
        assertEquals(
                Files.readString(PAGE.resolveSibling("template-authors/printed.svg")),
                new String(now, StandardCharsets.UTF_8),
                "If the new one is right, copy target/printed.svg over it");
    }

    @Test
    void the_pictures_of_the_page_exist() throws IOException {
        var pictures = Pattern.compile("!\\[[^]]+]\\(([^)]+)\\)")
                .matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertEquals(3, pictures.size());
        for (var picture : pictures) assertTrue(Files.exists(PAGE.resolveSibling(picture)), picture);
    }
}
