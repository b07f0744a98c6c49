package org.makeready.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.makeready.platform.http.BusyRetry;
import org.makeready.press.ShippedEmoji;
import org.makeready.press.ShippedFonts;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.folder.TemplateReader.Reading;
import org.makeready.press.lint.Linter;
import org.makeready.uploads.Zips;

class TemplateWorkerTest {
    private static final Path EMOJI = Path.of("emoji/emoji.pack");
    private static TemplateReaders readers;

    @BeforeAll
    static void open() {
        readers = new TemplateReaders(Path.of("fonts"), EMOJI, Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        readers.close();
    }

    @Test
    void a_worker_finds_what_is_found_without_a_fence() throws IOException {
        for (var folder : ShippedTemplates.folders()) {
            var verdict = readers.read(asked(folder, Files.readString(folder.resolve("template.json"))));
            var report = new Linter(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY)
                    .lint(
                            folder.getFileName().toString(),
                            ShippedTemplates.product(
                                    folder.getParent().getFileName().toString()),
                            Zips.files(folder));
            assertEquals(
                    ((Reading.Read) report.reading()).template().hash(),
                    verdict.accepted()
                            .orElseThrow(() -> new AssertionError(folder + ": " + verdict.findings()))
                            .hash());
            assertEquals(report.findings().stream().map(LintFinding::of).toList(), verdict.findings());
        }
    }

    /// A worker that warmed up with a refusal would be cold.
    @Test
    void the_sample_is_a_good_template() {
        var worker = new TemplateWorker(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY);
        var verdict = worker.answer(worker.sample());
        assertTrue(verdict.accepted().isPresent(), verdict.toString());
    }

    @Test
    void a_worker_that_was_refused_something_goes_on() throws IOException {
        var folder = ShippedTemplates.folders().getFirst();
        var refused = readers.read(asked(folder, "{\"format\": 1"));
        assertTrue(
                refused.accepted().isEmpty() && refused.findings().stream().anyMatch(LintFinding::fails),
                refused.toString());
        assertTrue(readers.read(asked(folder, Files.readString(folder.resolve("template.json"))))
                .accepted()
                .isPresent());
    }

    /// 50 million bytes on the way through a heap of 64: the worker dies, and that is all that is said of it.
    @Test
    void a_worker_that_dies_is_a_finding() throws Exception {
        try (var small = new ClosingReaders(
                new TemplateReaders(TemplateReaders.fence(Path.of("fonts"), EMOJI, 64), Clock.systemUTC()))) {
            var folder = ShippedTemplates.folders().getFirst();
            var good = asked(folder, Files.readString(folder.resolve("template.json")));
            var heavy = new TreeMap<>(good.files());
            for (int i = 0; i < 6; i++) heavy.put("pictures/%d.png".formatted(i), new byte[8_000_000]);
            assertEquals(
                    TemplateVerdict.refused(List.of(WorkerOverloaded.FINDING)),
                    small.room.read(new TemplateQuestion("heavy", good.product(), good.productJson(), heavy)));
            assertTrue(BusyRetry.call(() -> small.room.read(good)).accepted().isPresent());
        }
    }

    /// The server would meet it when somebody first looks at the template.
    @Test
    void a_picture_that_is_damaged_behind_its_head_is_found() throws IOException {
        var folder = Path.of("templates/bumper-sticker/photo-postcard");
        var asked = asked(folder, Files.readString(folder.resolve("template.json")));
        var noise = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
        var random = new Random(5);
        for (int i = 0; i < 600 * 400; i++) noise.setRGB(i % 600, i / 600, random.nextInt());
        var png = new ByteArrayOutputStream();
        ImageIO.write(noise, "png", png);
        for (int length : new int[] {png.size(), png.size() / 2, 200}) {
            var files = new TreeMap<>(asked.files());
            files.put("pictures/canoe-dusk.jpg", Arrays.copyOf(png.toByteArray(), length));
            var verdict = readers.read(new TemplateQuestion(asked.slug(), asked.product(), asked.productJson(), files));
            assertEquals(length == png.size(), verdict.accepted().isPresent(), length + ": " + verdict.findings());
            if (length < png.size())
                assertEquals(
                        List.of("damaged-picture pictures/canoe-dusk.jpg"),
                        verdict.findings().stream()
                                .filter(LintFinding::fails)
                                .map(f -> f.rule() + " " + f.file())
                                .toList());
        }
    }

    private record ClosingReaders(TemplateReaders room) implements AutoCloseable {
        @Override
        public void close() {
            room.close();
        }
    }

    private static TemplateQuestion asked(Path folder, String json) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var found = Files.walk(folder)) {
            for (var file : found.filter(Files::isRegularFile).toList())
                files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
        }
        files.put("template.json", json.getBytes());
        return new TemplateQuestion(
                folder.getFileName().toString(),
                folder.getParent().getFileName().toString(),
                Files.readAllBytes(folder.resolveSibling("product.json")),
                files);
    }
}
