package org.makeready.reading;

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
import org.makeready.catalog.fonts.InstalledEmoji;
import org.makeready.catalog.fonts.InstalledFonts;
import org.makeready.platform.fence.FencedProgram;
import org.makeready.platform.fence.WorkerProtocol;
import org.makeready.press.finding.Finding;
import org.makeready.press.folder.DraftWriter;
import org.makeready.press.folder.ProductReader;
import org.makeready.press.folder.TemplateReader.Reading;
import org.makeready.press.font.FontSupply;
import org.makeready.press.item.EmojiSupply;
import org.makeready.press.lint.Linter;
import org.makeready.press.template.Product;
import org.makeready.press.template.Template;
import org.makeready.reading.TemplateQuestion.TemplateTask;

/// A process of its own that looks uploaded templates over: XML, style sheets, drawings and pictures of strangers meet
/// their parsers here. What comes back is only what was found, and what is proposed.
public final class TemplateWorker {
    static final String FONTS = "makeready.fonts", EMOJI = "makeready.emoji";
    private static final String ANY_FONT = "@font@", DRAWING = "front.svg";

    private static final int MOST_FINDINGS = 1_000;
    static final WorkerProtocol<TemplateQuestion, TemplateVerdict> PROTOCOL =
            new WorkerProtocol<>(TemplateQuestion.class, TemplateVerdict.class);

    private final FontSupply fonts;
    private final Linter linter;

    TemplateWorker(FontSupply fonts, EmojiSupply emoji) {
        this.fonts = fonts;
        this.linter = new Linter(fonts, emoji);
    }

    public static void main(String[] arguments) throws IOException {
        Logger.getLogger("").setLevel(Level.OFF); // what parsers have to say of broken files, nobody reads
        var worker = new TemplateWorker(
                new InstalledFonts(Path.of(System.getProperty(FONTS))),
                new InstalledEmoji(Path.of(System.getProperty(EMOJI))));
        FencedProgram.serve(PROTOCOL, worker.sample(), worker::answer);
    }

    /// A template with what every template has.
    TemplateQuestion sample() {
        var files = new TreeMap<String, byte[]>();
        for (var name : List.of("product.json", "template.json", DRAWING)) files.put(name, ownResource(name));
        var font = fonts.families().getFirst().fonts().getFirst().id();
        files.computeIfPresent(
                "template.json",
                (_, json) -> new String(json, StandardCharsets.UTF_8)
                        .replace(ANY_FONT, font)
                        .getBytes(StandardCharsets.UTF_8));
        return new TemplateQuestion("warm-up", "card", files.remove("product.json"), files);
    }

    private static byte[] ownResource(String name) {
        try (var in = TemplateWorker.class.getResourceAsStream("warm-up/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    TemplateVerdict answer(TemplateQuestion question) {
        var verdict = verdict(question);
        var findings = verdict.findings().stream().limit(MOST_FINDINGS).toList();
        return new TemplateVerdict(verdict.accepted(), findings, verdict.files());
    }

    private TemplateVerdict verdict(TemplateQuestion question) {
        var product = ProductReader.read(question.product(), question.productJson());
        try {
            return switch (question.task()) {
                case TemplateTask.LintTemplate _ -> verdict(linter.lint(question.slug(), product, question.files()));
                case TemplateTask.FixTemplate _ -> fix(question, product);
                case TemplateTask.ProposeTemplate(var size) -> propose(question, product, size);
            };
        } catch (RuntimeException | StackOverflowError e) { // what libraries throw at odd drawings is of every kind
            return TemplateVerdict.refused(List.of(WorkerOverloaded.FINDING));
        }
    }

    private TemplateVerdict propose(TemplateQuestion question, Product product, String size) {
        return switch (new DraftWriter(fonts).propose(question.files().get(DRAWING), product, size)) {
            case DraftWriter.Proposal.Unreadable(var findings) ->
                TemplateVerdict.refused(lintFindings(findings).toList());
            case DraftWriter.Proposal.Proposed(var files) -> {
                var read = verdict(linter.lint(question.slug(), product, files));
                var proposed = new TreeMap<>(files);
                proposed.remove(DRAWING);
                yield new TemplateVerdict(read.accepted(), read.findings(), proposed);
            }
        };
    }

    private TemplateVerdict fix(TemplateQuestion question, Product product) {
        var fixed = linter.fixAll(question.slug(), product, question.files());
        var left = verdict(fixed.result());
        var changed = new TreeMap<>(fixed.files());
        changed.entrySet()
                .removeIf(
                        file -> Arrays.equals(file.getValue(), question.files().get(file.getKey())));
        return new TemplateVerdict(left.accepted(), left.findings(), changed);
    }

    private static TemplateVerdict verdict(Linter.LintResult report) {
        return switch (report.reading()) {
            case Reading.Read(var template, var _) ->
                verdict(
                        template,
                        Stream.concat(lintFindings(report.findings()), DecodedPictures.findings(template).stream())
                                .toList());
            case Reading.Rejected _ ->
                TemplateVerdict.refused(lintFindings(report.findings()).toList());
        };
    }

    private static TemplateVerdict verdict(Template template, List<LintFinding> findings) {
        if (findings.stream().anyMatch(LintFinding::fails)) return TemplateVerdict.refused(findings);
        return new TemplateVerdict(
                Optional.of(new TemplateVerdict.AcceptedTemplate(template.hash(), template.title(), template.size())),
                findings);
    }

    private static Stream<LintFinding> lintFindings(List<Finding> findings) {
        return findings.stream().map(LintFinding::of);
    }
}
