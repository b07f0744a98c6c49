package org.makeready.merchandising;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.makeready.catalog.EmojiShelf;
import org.makeready.catalog.FontShelf;
import org.makeready.merchandising.ReadingLine.Wish;
import org.makeready.platform.FencedProgram;
import org.makeready.press.composition.EmojiSupply;
import org.makeready.press.font.FontSupply;
import org.makeready.press.lint.Linter;
import org.makeready.press.template.Draft;
import org.makeready.press.template.Finding;
import org.makeready.press.template.Product;
import org.makeready.press.template.ProductReader;
import org.makeready.press.template.Template;
import org.makeready.press.template.TemplateReader.Reading;

/// A process of its own that looks uploaded templates over: XML, style sheets, drawings and pictures of strangers meet
/// their parsers here. What comes back is only what was found, and what is proposed.
public final class TemplateWorker {
    static final String FONTS = "makeready.fonts", EMOJI = "makeready.emoji";
    private static final String ANY_FONT = "@font@", DRAWING = "front.svg";

    private final FontSupply fonts;
    private final Linter linter;

    private TemplateWorker(FontSupply fonts, EmojiSupply emoji) {
        this.fonts = fonts;
        this.linter = new Linter(fonts, emoji);
    }

    public static void main(String[] arguments) throws IOException {
        Logger.getLogger("").setLevel(Level.OFF); // what parsers have to say of broken files, nobody reads
        var worker = new TemplateWorker(
                new FontShelf(Path.of(System.getProperty(FONTS))), new EmojiShelf(Path.of(System.getProperty(EMOJI))));
        worker.warmUp();
        FencedProgram.serve(worker::answer);
    }

    /// Brings in what every template needs, before the first one comes.
    private void warmUp() {
        var files = new TreeMap<String, byte[]>();
        for (var name : List.of("product.json", "template.json", DRAWING)) files.put(name, own(name));
        var font = fonts.families().getFirst().fonts().getFirst().id();
        files.computeIfPresent(
                "template.json",
                (_, json) -> new String(json, StandardCharsets.UTF_8)
                        .replace(ANY_FONT, font)
                        .getBytes(StandardCharsets.UTF_8));
        var verdict = verdict(new ReadingLine.Asked("warm-up", "card", files.remove("product.json"), files));
        if (verdict.accepted().isEmpty())
            throw new IllegalStateException("The worker cannot read its own test template: " + verdict.findings());
    }

    private static byte[] own(String name) {
        try (var in = TemplateWorker.class.getResourceAsStream("warm-up/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] answer(byte[] question) throws IOException {
        return ReadingLine.answer(verdict(ReadingLine.asked(question)));
    }

    private Verdict verdict(ReadingLine.Asked asked) {
        var product = ProductReader.read(asked.product(), asked.productJson());
        try {
            return switch (asked.wish()) {
                case Wish.Read _ -> verdict(linter.lint(asked.slug(), product, asked.files()));
                case Wish.Mend _ -> mend(asked, product);
                case Wish.Draft(var size) -> draft(asked, product, size);
            };
        } catch (RuntimeException | StackOverflowError e) { // what libraries throw at odd drawings is of every kind
            return Verdict.refused(List.of(TooHard.FINDING));
        }
    }

    private Verdict draft(ReadingLine.Asked asked, Product product, String size) {
        return switch (new Draft(fonts).of(asked.files().get(DRAWING), product, size)) {
            case Draft.Outcome.Unreadable(var findings) ->
                Verdict.refused(told(findings).toList());
            case Draft.Outcome.Proposed(var files) -> {
                var read = verdict(linter.lint(asked.slug(), product, files));
                var proposed = new TreeMap<>(files);
                proposed.remove(DRAWING);
                yield new Verdict(read.accepted(), read.findings(), proposed);
            }
        };
    }

    private Verdict mend(ReadingLine.Asked asked, Product product) {
        var mended = linter.mend(asked.slug(), product, asked.files());
        var left = verdict(mended.seen());
        var changed = new TreeMap<>(mended.files());
        changed.entrySet()
                .removeIf(file -> Arrays.equals(file.getValue(), asked.files().get(file.getKey())));
        return new Verdict(left.accepted(), left.findings(), changed);
    }

    private static Verdict verdict(Linter.Report report) {
        return switch (report.reading()) {
            case Reading.Read(var template, var _) ->
                verdict(
                        template,
                        Stream.concat(told(report.findings()), DecodedPictures.findings(template).stream())
                                .toList());
            case Reading.Rejected _ -> Verdict.refused(told(report.findings()).toList());
        };
    }

    private static Verdict verdict(Template template, List<LintFinding> findings) {
        if (findings.stream().anyMatch(LintFinding::fails)) return Verdict.refused(findings);
        return new Verdict(
                Optional.of(new Verdict.Accepted(template.hash(), template.title(), template.size())), findings);
    }

    private static Stream<LintFinding> told(List<Finding> findings) {
        return findings.stream().map(LintFinding::of);
    }
}
