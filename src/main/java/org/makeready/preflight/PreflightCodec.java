package org.makeready.preflight;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.makeready.press.geometry.Length;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Size;
import org.makeready.press.preflight.PreflightFinding;
import org.makeready.press.preflight.PreflightJob;
import org.makeready.press.preflight.PreflightProfile;
import org.makeready.press.preflight.PreflightResult;
import org.makeready.press.preflight.PreflightResult.InkUse;
import org.makeready.press.preflight.PreflightRule;
import org.makeready.press.preflight.PreflightSeverity;

/// What goes over the line between the server and a [PreflightWorker].
final class PreflightCodec {
    private static final int LONGEST = 1_000;

    private PreflightCodec() {}

    /// A file to be looked at, and what it is wanted for.
    record PreflightRequest(String profile, PreflightJob job, byte[] file) {}

    static byte[] encodeRequest(PreflightRequest asked) {
        return bytesOf(out -> {
            out.writeUTF(asked.profile);
            out.writeDouble(asked.job.trim().map(size -> size.width().pt()).orElse(0.0));
            out.writeDouble(asked.job.trim().map(size -> size.height().pt()).orElse(0.0));
            out.writeInt(asked.job.pages().orElse(0));
            out.writeBoolean(asked.job.cut());
            out.writeBoolean(asked.job.white());
            out.writeUTF(asked.job.cutInk());
            out.writeUTF(asked.job.whiteInk());
            out.writeInt(asked.job.spots().size());
            for (var spot : new TreeSet<>(asked.job.spots())) out.writeUTF(spot);
            out.write(asked.file);
        });
    }

    static PreflightRequest decodeRequest(byte[] question) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(question));
        var profile = in.readUTF();
        double width = in.readDouble();
        double height = in.readDouble();
        int pages = in.readInt();
        boolean cut = in.readBoolean();
        boolean white = in.readBoolean();
        var trim = width > 0 ? Optional.of(new Size(Length.pt(width), Length.pt(height))) : Optional.<Size>empty();
        var cutInk = in.readUTF();
        var whiteInk = in.readUTF();
        var spots = new TreeSet<String>();
        for (int left = in.readInt(); left > 0; left--) spots.add(in.readUTF());
        var job = new PreflightJob(
                trim, pages > 0 ? OptionalInt.of(pages) : OptionalInt.empty(), cut, white, cutInk, whiteInk, spots);
        return new PreflightRequest(profile, job, in.readAllBytes());
    }

    static byte[] encodeReport(PreflightResult report) {
        return bytesOf(out -> {
            out.writeInt(report.pages());
            out.writeInt(report.findings().size());
            for (var finding : report.findings()) write(finding, out);
            out.writeInt(report.inks().size());
            for (var use : report.inks()) {
                out.writeInt(use.page());
                out.writeUTF(truncate(use.ink()));
                out.writeDouble(use.coverage());
            }
        });
    }

    private static void write(PreflightFinding finding, DataOutputStream out) throws IOException {
        out.writeUTF(finding.rule().name());
        out.writeUTF(finding.severity().name());
        out.writeInt(finding.page());
        out.writeBoolean(finding.place().isPresent());
        if (finding.place().isPresent()) {
            var place = finding.place().get();
            for (double number : new double[] {place.x(), place.y(), place.width(), place.height()})
                out.writeDouble(number);
        }
        out.writeUTF(truncate(finding.measured()));
        out.writeUTF(truncate(finding.allowed()));
        out.writeInt(finding.times());
    }

    /// @throws IllegalArgumentException when a worker, perhaps no longer its own master, says something else
    static PreflightResult decodeReport(byte[] answer) {
        try {
            var in = new DataInputStream(new ByteArrayInputStream(answer));
            int pages = in.readInt();
            var findings = new ArrayList<PreflightFinding>();
            for (int left = in.readInt(); left > 0; left--) findings.add(finding(in));
            var inks = new ArrayList<InkUse>();
            for (int left = in.readInt(); left > 0; left--)
                inks.add(new InkUse(in.readInt(), in.readUTF(), in.readDouble()));
            return new PreflightResult(List.copyOf(findings), pages, List.copyOf(inks));
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static PreflightFinding finding(DataInputStream in) throws IOException {
        var rule = PreflightRule.valueOf(in.readUTF());
        var severity = PreflightSeverity.valueOf(in.readUTF());
        int page = in.readInt();
        var place = in.readBoolean()
                ? Optional.of(new Rect(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble()))
                : Optional.<Rect>empty();
        return new PreflightFinding(rule, severity, page, place, in.readUTF(), in.readUTF(), in.readInt());
    }

    private static String truncate(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private interface FieldWriter {
        void write(DataOutputStream out) throws IOException;
    }

    private static byte[] bytesOf(FieldWriter writing) {
        var bytes = new ByteArrayOutputStream();
        try {
            writing.write(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static PreflightProfile profile(PreflightRequest asked) {
        return PreflightProfile.named(asked.profile).orElseThrow();
    }
}
