package org.makeready.press.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.makeready.press.hash.Sha256;

/// The pages of a PDF as text, nothing compressed: what they draw and what with. Fonts, pictures and other data are
/// shown by length and hash.
final class PdfDump {
    private static final Set<String> WAYS_BACK = Set.of("Parent", "Length", "Filter", "DecodeParms");
    private final StringBuilder out = new StringBuilder();
    private final Map<COSBase, Integer> seen = new IdentityHashMap<>();

    private PdfDump() {}

    static String of(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var dump = new PdfDump();
            for (var page : document.getPages()) dump.value(page.getCOSObject(), "");
            return dump.out.append('\n').toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void value(COSBase value, String indent) throws IOException {
        switch (value) {
            case COSObject reference -> value(reference.getObject(), indent);
            case COSDictionary dictionary -> dictionary(dictionary, indent);
            case COSArray array -> array(array, indent);
            case COSName name -> out.append('/').append(name.getName());
            case COSString string ->
                out.append(string.toHexString().isEmpty() ? "()" : "<" + string.toHexString() + ">");
            default -> out.append(value.toString().replaceAll("^COS\\w+\\{(.*)}$", "$1"));
        }
    }

    private void dictionary(COSDictionary dictionary, String indent) throws IOException {
        if (seen.containsKey(dictionary)) {
            out.append('#').append(seen.get(dictionary));
            return;
        }
        seen.put(dictionary, seen.size() + 1);
        out.append('#').append(seen.size()).append(" <<\n");
        for (var key :
                dictionary.keySet().stream().map(COSName::getName).sorted().toList()) {
            if (WAYS_BACK.contains(key)) continue;
            out.append(indent).append("  /").append(key).append(' ');
            value(dictionary.getDictionaryObject(COSName.getPDFName(key)), indent + "  ");
            out.append('\n');
        }
        out.append(indent).append(">>");
        if (dictionary instanceof COSStream stream) stream(stream);
    }

    private void array(COSArray array, String indent) throws IOException {
        out.append('[');
        for (int i = 0; i < array.size(); i++) {
            if (i > 0) out.append(' ');
            value(array.getObject(i), indent + "  ");
        }
        out.append(']');
    }

    private void stream(COSStream stream) throws IOException {
        byte[] bytes;
        try (var in = stream.createInputStream()) {
            bytes = in.readAllBytes();
        }
        if (readable(bytes))
            out.append(" stream\n")
                    .append(new String(bytes, StandardCharsets.ISO_8859_1))
                    .append("endstream");
        else
            out.append(" stream of ")
                    .append(bytes.length)
                    .append(" bytes, SHA-256 ")
                    .append(Sha256.hex(bytes), 0, 16);
    }

    private static boolean readable(byte[] bytes) {
        if (bytes.length > 20_000) return false;
        for (byte b : bytes) if (b < ' ' && b != '\n' && b != '\r' && b != '\t') return false;
        return true;
    }
}
