package org.makeready.lint;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import org.makeready.press.composition.Emoji;
import org.makeready.press.composition.EmojiSupply;
import org.makeready.press.emoji.EmojiPack;
import org.makeready.press.lint.Linter;
import org.makeready.press.template.Edits;
import org.makeready.press.template.Product;
import org.makeready.press.template.ProductReader;
import org.makeready.press.template.TemplateException;

/// Looks a template's folder over, and mends what is certain where that is wished. The exit status is 0 when nothing has
/// to be mended, 1 when something has to, 2 when it could not look.
public final class Lint {
    private static final String USAGE = """
            ./makeready lint FOLDER
                FOLDER           a template: template.json with its drawings, such as templates/bumper-sticker/my-sticker
                --product FILE   its product.json; the one in the folder above when left out
                --fix            mend what is certain, in place, and tell what is left
                --json           tell it to a program
            The exit status is 0 when nothing has to be mended (warnings and notes may be told), 1 when there are errors,
            2 when it could not look. MAKEREADY_FONTS is the folder of the fonts.
            """;
    /// Fixes may uncover more to fix, such as attributes beside those that went.
    private static final int ROUNDS = 5;
    private static final int FINE = 0, ERRORS = 1, COULD_NOT = 2;
    private static final int EMOJI_STEPS_KEPT = 20_000;

    private final Settings settings;
    private final Linter linter;
    private final Product product;

    private Lint(Settings settings, Linter linter, Product product) {
        this.settings = settings;
        this.linter = linter;
        this.product = product;
    }

    /// @param fonts the folder of font families
    /// @param emoji the file with pictures of emoji; without it emoji are looked at as letters
    record Settings(Path folder, Path product, boolean fix, boolean json, Path fonts, Path emoji) {}

    public static void main(String[] arguments) {
        var fonts = Path.of(Optional.ofNullable(System.getenv("MAKEREADY_FONTS")).orElse("fonts"));
        var emoji = Path.of(Optional.ofNullable(System.getenv("MAKEREADY_EMOJI")).orElse("emoji/emoji.pack"));
        System.exit(run(arguments, fonts, emoji, System.out, System.err));
    }

    static int run(String[] arguments, Path fonts, Path emoji, PrintStream out, PrintStream err) {
        var settings = settings(arguments, fonts, emoji);
        if (settings.isEmpty()) {
            err.print(USAGE);
            return COULD_NOT;
        }
        try {
            return new Lint(settings.get(), linter(settings.get()), product(settings.get().product())).look(out);
        } catch (TemplateException e) {
            err.print(Telling.words(e.findings(), false));
            return COULD_NOT;
        } catch (Unreadable e) {
            err.println(e.getMessage());
            return COULD_NOT;
        } catch (IOException e) {
            err.println("Cannot read or write " + e.getMessage());
            return COULD_NOT;
        }
    }

    private static Linter linter(Settings settings) throws IOException {
        if (!Files.isDirectory(settings.fonts())) throw new Unreadable("There is no folder of fonts at %s; set MAKEREADY_FONTS to it.".formatted(settings.fonts()));
        var emoji = Files.exists(settings.emoji()) ? pictures(new EmojiPack(Files.readAllBytes(settings.emoji()), EMOJI_STEPS_KEPT)) : EmojiSupply.NONE;
        return new Linter(FontFolder.of(settings.fonts()), emoji);
    }

    private static EmojiSupply pictures(EmojiPack pack) {
        return new EmojiSupply() {
            @Override
            public Optional<Emoji> emoji(String sequence) {
                return pack.emoji(sequence);
            }

            @Override
            public String hash() {
                return pack.hash();
            }
        };
    }

    private static Product product(Path file) throws IOException {
        if (!Files.isRegularFile(file)) throw new Unreadable("There is no product.json at %s; name it with --product.".formatted(file));
        return ProductReader.read(file.toAbsolutePath().normalize().getParent().getFileName().toString(), Files.readAllBytes(file));
    }

    private int look(PrintStream out) throws IOException {
        var folder = new TemplateFiles(settings.folder());
        var before = folder.read();
        var files = before;
        var report = lint(files);
        int mended = 0;
        for (int round = 0; settings.fix() && round < ROUNDS && report.findings().stream().anyMatch(finding -> finding.fixable()); round++) {
            mended += (int) report.findings().stream().filter(finding -> finding.fixable()).count();
            files = Edits.made(files, report.findings());
            report = lint(files);
        }
        int written = folder.write(before, files);
        if (mended > 0 && !settings.json()) out.printf("Mended %d in %d file%s.%n", mended, written, written == 1 ? "" : "s");
        out.print(settings.json() ? Telling.json(report.findings()) : Telling.words(report.findings(), !settings.fix()));
        return report.failed() ? ERRORS : FINE;
    }

    private Linter.Report lint(SortedMap<String, byte[]> files) {
        return linter.lint(settings.folder().toAbsolutePath().normalize().getFileName().toString(), product, files);
    }

    private static Optional<Settings> settings(String[] arguments, Path fonts, Path emoji) {
        Path folder = null, product = null;
        boolean fix = false, json = false;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--fix" -> fix = true;
                case "--json" -> json = true;
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
        return Optional.of(new Settings(folder, product, fix, json, fonts, emoji));
    }

    /// Something that is needed is not there; the message says what to do.
    private static final class Unreadable extends IOException {
        Unreadable(String message) {
            super(message);
        }
    }
}
