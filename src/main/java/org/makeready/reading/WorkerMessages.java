package org.makeready.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What goes over the line between the server and a [TemplateWorker].
public final class WorkerMessages {
    private static final int LONGEST = 2_000, MOST = 1_000;

    private WorkerMessages() {}

    /// @param productJson the description of the product, ours
    public record WorkerRequest(
            String slug, String product, byte[] productJson, SortedMap<String, byte[]> files, WorkerTask task) {
        public WorkerRequest(String slug, String product, byte[] productJson, SortedMap<String, byte[]> files) {
            this(slug, product, productJson, files, new WorkerTask.LintTemplate());
        }
    }

    /// What is to be done with a folder.
    public sealed interface WorkerTask {
        /// Say what is wrong with it.
        record LintTemplate() implements WorkerTask {}

        /// Mend what is certain, and say what is left.
        record FixTemplate() implements WorkerTask {}

        /// Make one of a drawing, its only file.
        ///
        /// @param size the id of a size of the product
        record ProposeTemplate(String size) implements WorkerTask {}
    }

    static byte[] encodeRequest(WorkerRequest asked) {
        return encode(out -> {
            out.writeUTF(asked.slug);
            out.writeUTF(asked.product);
            switch (asked.task) {
                case WorkerTask.LintTemplate _ -> out.writeUTF("read");
                case WorkerTask.FixTemplate _ -> out.writeUTF("mend");
                case WorkerTask.ProposeTemplate(var size) -> {
                    out.writeUTF("draft");
                    out.writeUTF(size);
                }
            }
            write(asked.productJson, out);
            write(asked.files, out);
        });
    }

    static WorkerRequest decodeRequest(byte[] question) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(question));
        var slug = in.readUTF();
        var product = in.readUTF();
        var wish = decodeTask(in);
        return new WorkerRequest(slug, product, in.readNBytes(in.readInt()), files(in), wish);
    }

    private static WorkerTask decodeTask(DataInputStream in) throws IOException {
        return switch (in.readUTF()) {
            case "read" -> new WorkerTask.LintTemplate();
            case "mend" -> new WorkerTask.FixTemplate();
            case "draft" -> new WorkerTask.ProposeTemplate(in.readUTF());
            default -> throw new IOException("Unknown kind of request to the worker");
        };
    }

    static byte[] encodeVerdict(TemplateVerdict verdict) {
        return encode(out -> {
            out.writeBoolean(verdict.accepted().isPresent());
            if (verdict.accepted().isPresent()) {
                var accepted = verdict.accepted().get();
                out.writeUTF(accepted.hash());
                text(accepted.title(), out);
                text(accepted.size(), out);
            }
            var findings = verdict.findings()
                    .subList(0, Math.min(MOST, verdict.findings().size()));
            out.writeInt(findings.size());
            for (var finding : findings) write(finding, out);
            write(verdict.files(), out);
        });
    }

    private static void write(LintFinding finding, DataOutputStream out) throws IOException {
        out.writeUTF(finding.severity().name());
        out.writeInt(finding.line());
        out.writeInt(finding.column());
        out.writeBoolean(finding.fixable());
        for (var text : List.of(finding.rule(), finding.file(), finding.message(), finding.why(), finding.fix()))
            text(text, out);
    }

    /// @throws IllegalArgumentException when a worker, perhaps no longer its own master, says something else
    static TemplateVerdict decodeVerdict(byte[] answer) {
        try {
            var in = new DataInputStream(new ByteArrayInputStream(answer));
            var accepted = in.readBoolean()
                    ? Optional.of(new TemplateVerdict.AcceptedTemplate(in.readUTF(), text(in), text(in)))
                    : Optional.<TemplateVerdict.AcceptedTemplate>empty();
            var findings = new ArrayList<LintFinding>();
            for (int left = in.readInt(); left > 0; left--) findings.add(finding(in));
            return new TemplateVerdict(accepted, List.copyOf(findings), files(in));
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static LintFinding finding(DataInputStream in) throws IOException {
        var severity = LintFinding.LintSeverity.valueOf(in.readUTF());
        int line = in.readInt(), column = in.readInt();
        boolean fixable = in.readBoolean();
        return new LintFinding(text(in), severity, text(in), line, column, text(in), text(in), text(in), fixable);
    }

    private static void write(SortedMap<String, byte[]> files, DataOutputStream out) throws IOException {
        out.writeInt(files.size());
        for (var file : files.entrySet()) {
            out.writeUTF(file.getKey());
            write(file.getValue(), out);
        }
    }

    private static SortedMap<String, byte[]> files(DataInputStream in) throws IOException {
        var files = new TreeMap<String, byte[]>();
        for (int left = in.readInt(); left > 0; left--) files.put(in.readUTF(), in.readNBytes(in.readInt()));
        return files;
    }

    private static void write(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /// Findings quote what was uploaded: of any length, with lone surrogates.
    private static void text(String text, DataOutputStream out) throws IOException {
        write(
                (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text).getBytes(StandardCharsets.UTF_8),
                out);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private interface MessageWriter {
        void write(DataOutputStream out) throws IOException;
    }

    private static byte[] encode(MessageWriter writing) {
        var bytes = new ByteArrayOutputStream();
        try {
            writing.write(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
