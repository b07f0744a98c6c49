package org.makeready.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.bootstrap.resolver.maven.MavenArtifactResolver;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.resolution.DependencyRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makeready.press.ShippedFonts;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Choices;
import org.makeready.press.render.pdf.PdfPlate;
import org.makeready.press.render.svg.SvgPlate;

/// Uses the jar of the press as the page for strangers tells them to: with the libraries its own pom names and
/// nothing of the product around it.
class PressLibraryIT {
    private static final Path PAGE = Path.of("docs/press-library.md"), CLASSES = Path.of("target/classes");
    private static final String POM = "META-INF/maven/org.makeready/makeready-press/pom.xml";
    private static final String WORDS = "Honk if you love tacos";
    private static final int LINES = 20;

    private static Path jar;
    private static Model pom;
    private static List<Path> libraries;

    @TempDir
    Path folder;

    @BeforeAll
    static void jar_and_libraries() throws Exception {
        try (var built = Files.list(Path.of("target"))) {
            jar = built.filter(file -> file.getFileName().toString().matches("makeready-press-.*\\.jar"))
                    .max(Comparator.comparing(file -> file.toFile().lastModified()))
                    .orElseThrow(() -> new AssertionError("No jar of the press: ./mvnw -DskipTests package makes it"))
                    .toAbsolutePath();
        }
        try (var opened = new JarFile(jar.toFile());
                var text = opened.getInputStream(opened.getEntry(POM))) {
            pom = new MavenXpp3Reader().read(text);
        }
        libraries = resolved(pom);
    }

    /// What a build of a stranger's would get: none of the versions our own pom manages.
    private static List<Path> resolved(Model pom) throws Exception {
        var maven = MavenArtifactResolver.builder().setWorkspaceDiscovery(false).build();
        var types = maven.getSession().getArtifactTypeRegistry();
        var wanted = pom.getDependencies().stream()
                .map(dependency -> RepositoryUtils.toDependency(dependency, types))
                .toList();
        var request = new DependencyRequest(new CollectRequest(wanted, List.of(), maven.getRepositories()), null);
        return maven.getSystem().resolveDependencies(maven.getSession(), request).getArtifactResults().stream()
                .map(result -> result.getArtifact().getFile().toPath())
                .toList();
    }

    @Test
    void program_of_the_page_prints_what_the_product_prints() throws Exception {
        assertEquals("", run(WORDS));
        var composition = composed();
        var template = composition.template();
        assertArrayEquals(
                SvgPlate.of(template).print(composition).bytes(), Files.readAllBytes(folder.resolve("sticker.svg")));
        assertArrayEquals(
                PdfPlate.of(template, PdfPlate.ProofStyle.PLAIN)
                        .print(composition)
                        .bytes(),
                Files.readAllBytes(folder.resolve("sticker.pdf")));
    }

    private static Composition composed() {
        var template = ShippedTemplates.read(Path.of("templates/bumper-sticker/honk-coffee-burst"))
                .orElseThrow();
        return assertInstanceOf(
                        CompositionResult.Ready.class,
                        new Composer(ShippedFonts.SUPPLY).compose(template, Choices.NONE.withText("slogan", WORDS)))
                .composition();
    }

    @Test
    void program_says_why_words_are_not_printed() throws Exception {
        var said = run("Honk ".repeat(20).strip());
        assertTrue(said.startsWith("The text has 99 characters; the limit is 70."), said);
        assertFalse(Files.exists(folder.resolve("sticker.svg")));
    }

    @Test
    void program_has_twenty_lines() throws IOException {
        var lines = program()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("import "))
                .count();
        assertTrue(lines <= LINES, lines + " lines");
    }

    @Test
    void jar_holds_the_press_and_nothing_else() throws IOException {
        var held = new TreeSet<String>();
        try (var opened = new JarFile(jar.toFile())) {
            opened.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .forEach(held::add);
            assertEquals(
                    "org.makeready.press",
                    opened.getManifest().getMainAttributes().getValue("Automatic-Module-Name"));
        }
        var expected = new TreeSet<>(List.of("META-INF/MANIFEST.MF", "META-INF/LICENSE", "META-INF/NOTICE", POM));
        try (var press = Files.walk(CLASSES.resolve("org/makeready/press"));
                var schemas = Files.walk(CLASSES.resolve("META-INF/resources/schemas"))) {
            Stream.concat(press, schemas)
                    .filter(Files::isRegularFile)
                    .map(file -> CLASSES.relativize(file).toString())
                    .forEach(expected::add);
        }
        assertEquals(expected, held);
    }

    @Test
    void libraries_are_those_the_product_is_tested_with() {
        var product = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(file -> Path.of(file).getFileName().toString())
                .collect(toCollection(TreeSet::new));
        for (var library : pom.getDependencies()) {
            var file = library.getArtifactId() + "-" + library.getVersion() + ".jar";
            assertTrue(product.contains(file), file + " is not the product's");
        }
        for (var library : libraries) assertFalse(library.toString().contains("quarkus"), library.toString());
    }

    @Test
    void page_lists_the_libraries_of_the_pom() throws IOException {
        var listed = Pattern.compile("(?m)^\\| `([a-z0-9.-]+:[a-z0-9-]+)` \\|")
                .matcher(Files.readString(PAGE))
                .results()
                .map(row -> row.group(1))
                .toList();
        assertEquals(pom.getDependencies().stream().map(PressLibraryIT::name).toList(), listed);
    }

    private static String name(Dependency library) {
        return library.getGroupId() + ":" + library.getArtifactId();
    }

    /// Compiles the program of the page and runs it; what it said.
    private String run(String words) throws IOException, InterruptedException {
        var source = Files.writeString(folder.resolve("DrawSticker.java"), program());
        compile(source);
        var said = folder.resolve("said.txt");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-cp",
                        folder + File.pathSeparator + classPath(),
                        "DrawSticker",
                        Path.of("").toAbsolutePath().toString(),
                        words)
                .directory(folder.toFile())
                .redirectOutput(said.toFile())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), "The program hangs");
        assertEquals(0, process.exitValue(), () -> read(folder.resolve("errors.txt")));
        return read(said);
    }

    private void compile(Path source) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var complaints = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, UTF_8)) {
            var options = List.of("-Xlint:all", "-Werror", "-d", folder.toString(), "-cp", classPath());
            var task = compiler.getTask(complaints, files, null, options, null, files.getJavaFileObjects(source));
            assertTrue(task.call(), complaints::toString);
        }
    }

    private static String classPath() {
        var all = new ArrayList<>(List.of(jar));
        all.addAll(libraries);
        return all.stream().map(Path::toString).collect(joining(File.pathSeparator));
    }

    private static String program() throws IOException {
        var block = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
        assertTrue(block.find(), "The page has no program");
        return block.group(1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
