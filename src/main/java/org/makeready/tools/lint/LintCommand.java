package org.makeready.tools.lint;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.makeready.press.emoji.EmojiPack;
import org.makeready.press.folder.ProductReader;
import org.makeready.press.folder.TemplateException;
import org.makeready.press.font.FontSupply;
import org.makeready.press.item.EmojiPicture;
import org.makeready.press.item.EmojiSupply;
import org.makeready.press.template.Product;
import org.makeready.tools.command.CommandRunner;
import org.makeready.tools.command.MakereadyVersion;
import org.makeready.tools.lint.TemplateLint.LintSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Checks a template's folder on the machine of its author. See its `--help` for options and exit status.
@Command(
        name = "./makeready lint",
        description = "Checks a template and prints what is wrong, with file, line and column.",
        mixinStandardHelpOptions = true,
        versionProvider = MakereadyVersion.class,
        sortOptions = false,
        usageHelpWidth = 100,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:There are no errors. There may be warnings and notes.",
            "1:There are errors.",
            "2:The check could not run, or an option is missing or wrong."
        },
        footer = "Environment: MAKEREADY_FONTS is the folder of the fonts.")
public final class LintCommand implements Callable<Integer> {
    private static final int COULD_NOT_RUN = CommandRunner.USAGE;
    private static final int EMOJI_STEPS_KEPT = 20_000;

    @Parameters(
            paramLabel = "FOLDER",
            description = "folder of the template with template.json and the SVG files, "
                    + "such as templates/bumper-sticker/my-sticker")
    private Path folder;

    @Option(
            names = "--product",
            paramLabel = "FILE",
            description = "product.json of the product (default: the one in the parent folder)")
    private Optional<Path> product;

    @Option(
            names = "--draft",
            paramLabel = "SIZE",
            description = "first write a template.json from the ids and colours of front.svg")
    private Optional<String> draft;

    @Option(names = "--fix", description = "change the files where the fix is certain, then print what is left")
    private boolean fix;

    @Option(names = "--json", description = "print the findings as JSON")
    private boolean json;

    private final Path fonts;
    private final Path emoji;
    private final PrintStream out;
    private final PrintStream err;

    private LintCommand(Path fonts, Path emoji, PrintStream out, PrintStream err) {
        this.fonts = fonts;
        this.emoji = emoji;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        var fonts =
                Path.of(Optional.ofNullable(System.getenv("MAKEREADY_FONTS")).orElse("fonts"));
        var emoji =
                Path.of(Optional.ofNullable(System.getenv("MAKEREADY_EMOJI")).orElse("emoji/emoji.pack"));
        System.exit(run(arguments, fonts, emoji, System.out, System.err));
    }

    static int run(String[] arguments, Path fonts, Path emoji, PrintStream out, PrintStream err) {
        return CommandRunner.run(new LintCommand(fonts, emoji, out, err), arguments, out, err);
    }

    @Override
    public Integer call() {
        try {
            return lint() ? CommandRunner.OK : CommandRunner.FAILED;
        } catch (TemplateException e) {
            err.print(FindingPrinter.text(e.findings(), false));
            return COULD_NOT_RUN;
        } catch (MissingInput e) {
            err.println(e.getMessage());
            return COULD_NOT_RUN;
        } catch (IOException e) {
            err.println("Cannot read or write the file: " + e.getMessage());
            return COULD_NOT_RUN;
        }
    }

    private boolean lint() throws IOException {
        if (!Files.isDirectory(folder)) throw new MissingInput("The folder %s does not exist.".formatted(folder));
        var settings = new LintSettings(folder, draft, fix, json);
        return new TemplateLint(settings, fonts(fonts), emoji(emoji), product(productFile())).run(out);
    }

    private Path productFile() {
        return product.orElseGet(() -> folder.toAbsolutePath().normalize().resolveSibling("product.json"));
    }

    private static FontSupply fonts(Path folder) throws IOException {
        if (!Files.isDirectory(folder))
            throw new MissingInput("The font folder %s does not exist. Set MAKEREADY_FONTS to the folder of the fonts."
                    .formatted(folder));
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
            throw new MissingInput(
                    "The file %s does not exist. Name the product.json of the product with --product.".formatted(file));
        return ProductReader.read(
                file.toAbsolutePath().normalize().getParent().getFileName().toString(), Files.readAllBytes(file));
    }
}
