package org.makeready.tools.lint;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.makeready.press.emoji.EmojiPack;
import org.makeready.press.finding.Edits;
import org.makeready.press.folder.DraftWriter;
import org.makeready.press.folder.ProductReader;
import org.makeready.press.folder.TemplateException;
import org.makeready.press.font.FontSupply;
import org.makeready.press.item.EmojiPicture;
import org.makeready.press.item.EmojiSupply;
import org.makeready.press.lint.Linter;
import org.makeready.press.template.Product;

/// Looks a template's folder over, and mends what is certain where that is wished. The exit status is 0 when nothing
/// has to be mended, 1 when something has to, 2 when it could not look.
public final class LintCommand {
    private static final String USAGE = """
            ./makeready lint FOLDER
                FOLDER           a template: template.json with its drawings, such as templates/bumper-sticker/my-sticker
                --product FILE   its product.json; the one in the folder above when left out
                --draft SIZE     propose a template.json where there is none yet, from the ids and colours of front.svg
                --fix            mend what is certain, in place, and tell what is left
                --json           tell it to a program
            The exit status is 0 when nothing has to be mended (warnings and notes may be told), 1 when there are errors,
            2 when it could not look. MAKEREADY_FONTS is the folder of the fonts.
            """;
    private static final int FINE = 0, ERRORS = 1, COULD_NOT = 2;
    private static final String DRAWING = "front.svg";
    private static final int EMOJI_STEPS_KEPT = 20_000;

    private final LintSettings settings;
    private final FontSupply fonts;
    private final Linter linter;
    private final Product product;

    private LintCommand(LintSettings settings, FontSupply fonts, EmojiSupply emoji, Product product) {
        this.settings = settings;
        this.fonts = fonts;
        this.linter = new Linter(fonts, emoji);
        this.product = product;
    }

    /// @param draft the size to propose a template for
    record LintSettings(Path folder, Path product, Optional<String> draft, boolean fix, boolean json) {}

    public static void main(String[] arguments) {
        var fonts =
                Path.of(Optional.ofNullable(System.getenv("MAKEREADY_FONTS")).orElse("fonts"));
        var emoji =
                Path.of(Optional.ofNullable(System.getenv("MAKEREADY_EMOJI")).orElse("emoji/emoji.pack"));
        System.exit(run(arguments, fonts, emoji, System.out, System.err));
    }

    static int run(String[] arguments, Path fonts, Path emoji, PrintStream out, PrintStream err) {
        var settings = settings(arguments);
        if (settings.isEmpty()) {
            err.print(USAGE);
            return COULD_NOT;
        }
        try {
            return new LintCommand(
                            settings.get(),
                            fonts(fonts),
                            emoji(emoji),
                            product(settings.get().product()))
                    .lint(out);
        } catch (TemplateException e) {
            err.print(FindingPrinter.text(e.findings(), false));
            return COULD_NOT;
        } catch (MissingInput e) {
            err.println(e.getMessage());
            return COULD_NOT;
        } catch (IOException e) {
            err.println("Cannot read or write " + e.getMessage());
            return COULD_NOT;
        }
    }

    private static FontSupply fonts(Path folder) throws IOException {
        if (!Files.isDirectory(folder))
            throw new MissingInput("There is no folder of fonts at %s; set MAKEREADY_FONTS to it.".formatted(folder));
        return LazyFontFolder.of(folder);
    }

    private static EmojiSupply emoji(Path file) throws IOException {
        if (!Files.exists(file)) return EmojiSupply.NONE;
        var pack = new EmojiPack(Files.readAllBytes(file), EMOJI_STEPS_KEPT);
        return new EmojiSupply() {
            @Override
            public Optional<EmojiPicture> emoji(String sequence) {
                return pack.emoji(sequence);
            }

            @Override
            public String hash() {
                return pack.hash();
            }
        };
    }

    private static Product product(Path file) throws IOException {
        if (!Files.isRegularFile(file))
            throw new MissingInput("There is no product.json at %s; name it with --product.".formatted(file));
        return ProductReader.read(
                file.toAbsolutePath().normalize().getParent().getFileName().toString(), Files.readAllBytes(file));
    }

    private int lint(PrintStream out) throws IOException {
        var folder = new TemplateFiles(settings.folder());
        if (settings.draft().isPresent() && !writeDraft(folder, settings.draft().get(), out)) return ERRORS;
        var before = folder.read();
        var mended = settings.fix()
                ? linter.fixAll(slug(), product, before)
                : new Edits.FixedFiles<>(before, linter.lint(slug(), product, before), 0);
        int written = folder.write(before, mended.files());
        if (mended.count() > 0 && !settings.json())
            out.printf("Mended %d in %d file%s.%n", mended.count(), written, written == 1 ? "" : "s");
        var findings = mended.result().findings();
        out.print(settings.json() ? FindingPrinter.json(findings) : FindingPrinter.text(findings, !settings.fix()));
        return mended.result().failed() ? ERRORS : FINE;
    }

    /// Writes what is proposed for the drawing; a template.json that is there is left alone.
    private boolean writeDraft(TemplateFiles folder, String size, PrintStream out) throws IOException {
        var before = folder.read();
        if (before.containsKey("template.json"))
            throw new MissingInput("There is a template.json already; lint it without --draft.");
        var drawing = before.get(DRAWING);
        if (drawing == null)
            throw new MissingInput("There is no front.svg in %s to make a template of.".formatted(settings.folder()));
        return switch (propose(drawing, size)) {
            case DraftWriter.Proposal.Proposed proposed -> {
                folder.write(before, proposed.files());
                if (!settings.json())
                    out.printf(
                            "Wrote %s.%n",
                            String.join(
                                    ", ",
                                    proposed.files().keySet().stream()
                                            .filter(name -> !before.containsKey(name))
                                            .toList()));
                yield true;
            }
            case DraftWriter.Proposal.Unreadable(var findings) -> {
                out.print(
                        settings.json()
                                ? FindingPrinter.json(findings)
                                : FindingPrinter.text(findings, !settings.fix()));
                yield false;
            }
        };
    }

    /// Of the drawing as it is, or as `--fix` mends it.
    private DraftWriter.Proposal propose(byte[] drawing, String size) {
        var draft = new DraftWriter(fonts);
        if (!settings.fix()) return draft.propose(drawing, product, size);
        return Edits.fixAll(
                        new TreeMap<>(Map.of(DRAWING, drawing)),
                        files -> draft.propose(files.get(DRAWING), product, size),
                        DraftWriter.Proposal::findings)
                .result();
    }

    private String slug() {
        return settings.folder().toAbsolutePath().normalize().getFileName().toString();
    }

    private static Optional<LintSettings> settings(String[] arguments) {
        Path folder = null, product = null;
        Optional<String> draft = Optional.empty();
        boolean fix = false, json = false;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--fix" -> fix = true;
                case "--json" -> json = true;
                case "--draft" -> {
                    if (++i == arguments.length) return Optional.empty();
                    draft = Optional.of(arguments[i]);
                }
                case "--product" -> {
                    if (++i == arguments.length) return Optional.empty();
                    product = Path.of(arguments[i]);
                }
                default -> {
                    if (arguments[i].startsWith("-") || folder != null) return Optional.empty();
                    folder = Path.of(arguments[i]);
                }
            }
        }
        if (folder == null || !Files.isDirectory(folder)) return Optional.empty();
        if (product == null) product = folder.toAbsolutePath().normalize().resolveSibling("product.json");
        return Optional.of(new LintSettings(folder, product, draft, fix, json));
    }

    /// Something that is needed is not there; the message says what to do.
    private static final class MissingInput extends IOException {
        MissingInput(String message) {
            super(message);
        }
    }
}
