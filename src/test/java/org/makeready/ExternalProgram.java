package org.makeready;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// A program that is not ours and judges our files. Where it is missing the test fails and says how to get it.
public record ExternalProgram(String program, String debianPackage) {
    public static final ExternalProgram QPDF = new ExternalProgram("qpdf", "qpdf");
    public static final ExternalProgram PDFFONTS = new ExternalProgram("pdffonts", "poppler-utils");
    public static final ExternalProgram PDFIMAGES = new ExternalProgram("pdfimages", "poppler-utils");
    public static final ExternalProgram PDFINFO = new ExternalProgram("pdfinfo", "poppler-utils");
    public static final ExternalProgram PDFTOPPM = new ExternalProgram("pdftoppm", "poppler-utils");
    public static final ExternalProgram PDFTOTEXT = new ExternalProgram("pdftotext", "poppler-utils");
    public static final ExternalProgram GHOSTSCRIPT = new ExternalProgram("gs", "ghostscript");
    public static final ExternalProgram CWEBP = new ExternalProgram("cwebp", "webp");
    public static final ExternalProgram MUTOOL = new ExternalProgram("mutool", "mupdf-tools");
    public static final ExternalProgram HB_SHAPE = new ExternalProgram("hb-shape", "libharfbuzz-bin");
    public static final ExternalProgram NODE = new ExternalProgram("node", "nodejs npm chromium");
    public static final ExternalProgram RSVG_CONVERT = new ExternalProgram("rsvg-convert", "librsvg2-bin");

    private static final int SECONDS = 300;
    private static final Executor READERS = Executors.newVirtualThreadPerTaskExecutor();

    /// What a program left behind.
    public record Outcome(int exit, byte[] output, String errors) {
        public String text() {
            return new String(output, StandardCharsets.UTF_8);
        }
    }

    public Outcome run(List<String> arguments) {
        return run(new byte[0], arguments);
    }

    public Outcome run(byte[] input, List<String> arguments) {
        return run(SECONDS, input, arguments);
    }

    /// For long lists of work; `seconds` is when to give up.
    public Outcome run(int seconds, byte[] input, List<String> arguments) {
        var process = start(arguments);
        try {
            var output = CompletableFuture.supplyAsync(() -> all(process.getInputStream()), READERS);
            var errors = CompletableFuture.supplyAsync(() -> all(process.getErrorStream()), READERS);
            CompletableFuture.runAsync(() -> feed(process.getOutputStream(), input), READERS);
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) fail(program + " takes more than " + seconds + " s");
            return new Outcome(process.exitValue(), output.join(), new String(errors.join(), StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    private Process start(List<String> arguments) {
        var command = new ArrayList<>(List.of(program));
        command.addAll(arguments);
        try {
            return new ProcessBuilder(command).start();
        } catch (IOException e) {
            return fail(program + " is missing: apt-get install -y " + debianPackage);
        }
    }

    private static byte[] all(InputStream stream) {
        try (stream) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A program that does not read its input closes it early; that is no mistake.
    private static void feed(OutputStream stream, byte[] input) {
        try (stream) {
            stream.write(input);
        } catch (IOException e) {
            return;
        }
    }
}
