package org.makeready.press.preflight.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.makeready.press.colour.OutputProfile;
import org.makeready.press.geometry.Length;
import org.makeready.press.geometry.Size;
import org.makeready.press.preflight.PreflightJob;

/// A sticker of 4 × 2 in that nothing is wrong with, written with PDFBox and nothing of ours, so that tests can break
/// it.
public final class GoodPrintFile {
    public static final PreflightJob JOB = PreflightJob.UNKNOWN
            .withTrim(new Size(Length.in(4), Length.in(2)))
            .withPages(1)
            .withCut(true)
            .withWhite(true);
    public static final String INTO_BLEED = "0.1 0.4 0.6 0 k 20 20 306 162 re f\n",
            PICTURE = "q 72 0 0 48 50 60 cm /Photo Do Q\n",
            HEADLINE = "BT /Sans 24 Tf 0.2 0.9 0.1 0.1 k 60 130 Td <%s> Tj ET\n",
            SMALL = "q /Over gs BT /Sans 8 Tf 0 0 0 1 k 60 115 Td <%s> Tj ET Q\n",
            REVERSED = "BT /Sans 9 Tf 0 0 0 0 k 200 115 Td <%s> Tj ET\n",
            RULE_LINE = "0 0 0 1 K 0.5 w 60 110 m 160 110 l S\n",
            FADED = "q /Half gs /Group Do Q\n",
            GRADIENT = "q 200 60 60 40 re W n /Fade sh Q\n",
            GREY = "0.7 g 280 60 20 20 re f\n",
            CUT =
                    "/OC /CutLayer BDC q /Over gs /Cut CS 1 SCN 0.25 w 38 29 m 308 29 l 312 29 317 34 317 "
                            + "38 c 317 164 l 317 169 313 173 308 173 c 38 173 l 33 173 29 169 29 164 c 29 38 l 29 "
                            + "33 33 29 38 29 c h S Q EMC\n",
            WHITE = "/OC /WhiteLayer BDC q /Over gs /WhiteInk cs 1 scn 20.5 20.5 305 161 re f Q EMC\n";
    private static final Calendar MADE = made();

    final PDDocument document = new PDDocument();
    final PDPage page = new PDPage(new PDRectangle(346, 202));
    final COSDictionary resources = new COSDictionary();
    private final PDType0Font font;

    public GoodPrintFile() {
        try {
            font = PDType0Font.load(document, Files.newInputStream(Path.of("fonts/anton/Anton_400Regular.ttf")), false);
            page();
            resources();
            layers();
            describe();
            content(
                    INTO_BLEED,
                    GREY,
                    PICTURE,
                    GRADIENT,
                    FADED,
                    words(HEADLINE, "Honk!"),
                    words(SMALL, "Made with care"),
                    words(REVERSED, "light words"),
                    RULE_LINE,
                    CUT,
                    WHITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Calendar made() {
        var made = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        made.clear();
        made.set(2026, Calendar.NOVEMBER, 25, 10, 15, 30);
        return made;
    }

    /// The words of a piece of content, as the font has them.
    String words(String piece, String words) {
        try {
            var hex = new StringBuilder();
            for (byte b : font.encode(words)) hex.append(String.format("%02X", b));
            return piece.formatted(hex);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void page() {
        document.setVersion(1.6f);
        document.getDocument().setVersion(1.6f);
        document.addPage(page);
        page.setBleedBox(new PDRectangle(20, 20, 306, 162));
        page.setTrimBox(new PDRectangle(29, 29, 288, 144));
        page.getCOSObject().setItem(COSName.getPDFName("Group"), group());
        page.getCOSObject().setItem(COSName.RESOURCES, resources);
    }

    private static COSDictionary group() {
        var group = new COSDictionary();
        group.setName(COSName.S, "Transparency");
        group.setName(COSName.CS, "DeviceCMYK");
        group.setBoolean(COSName.I, true);
        return group;
    }

    private void resources() throws IOException {
        part("Font").setItem("Sans", font.getCOSObject());
        part("XObject").setItem("Photo", photo(300, 200));
        part("XObject").setItem("Group", form("0.5 0.1 0 0 k 150 70 30 30 re f 0 0.5 0.5 0 k 160 80 30 30 re f", true));
        state("Over", "OP", true, "op", true, "OPM", 1);
        state("Half", "ca", 0.5f);
        part("ColorSpace").setItem("Cut", spot("CutContour", 0, 1, 0, 0));
        part("ColorSpace").setItem("WhiteInk", spot("White", 0.2f, 0, 0, 0));
        part("Shading").setItem("Fade", fade());
    }

    /// A kind of resources, made when it is not there.
    COSDictionary part(String kind) {
        var part = resources.getCOSDictionary(COSName.getPDFName(kind));
        if (part == null) {
            part = new COSDictionary();
            resources.setItem(COSName.getPDFName(kind), part);
        }
        return part;
    }

    COSDictionary state(String name, Object... entries) {
        var state = new COSDictionary();
        for (int i = 0; i < entries.length; i += 2) {
            var key = COSName.getPDFName((String) entries[i]);
            switch (entries[i + 1]) {
                case Boolean yes -> state.setBoolean(key, yes);
                case Integer number -> state.setInt(key, number);
                case Float number -> state.setFloat(key, number);
                case String word -> state.setName(key, word);
                default -> throw new IllegalArgumentException(entries[i].toString());
            }
        }
        part("ExtGState").setItem(name, state);
        return state;
    }

    static COSArray numbers(float... numbers) {
        var array = new COSArray();
        for (float number : numbers) array.add(new COSFloat(number));
        return array;
    }

    static COSArray spot(String name, float... full) {
        var spot = new COSArray();
        spot.add(COSName.SEPARATION);
        spot.add(COSName.getPDFName(name));
        spot.add(COSName.DEVICECMYK);
        spot.add(ramp(new float[4], full));
        return spot;
    }

    private static COSDictionary ramp(float[] from, float[] to) {
        var function = new COSDictionary();
        function.setInt(COSName.FUNCTION_TYPE, 2);
        function.setItem(COSName.DOMAIN, numbers(0, 1));
        function.setInt(COSName.N, 1);
        function.setItem(COSName.C0, numbers(from));
        function.setItem(COSName.C1, numbers(to));
        return function;
    }

    private static COSDictionary fade() {
        var fade = new COSDictionary();
        fade.setInt(COSName.SHADING_TYPE, 2);
        fade.setItem(COSName.COLORSPACE, COSName.DEVICECMYK);
        fade.setItem(COSName.COORDS, numbers(200, 60, 260, 60));
        fade.setItem(COSName.FUNCTION, ramp(new float[] {0, 0, 0, 0.1f}, new float[] {1, 0.5f, 0, 0}));
        return fade;
    }

    COSStream form(String content, boolean transparent) throws IOException {
        var form = stream(content);
        form.setItem(COSName.TYPE, COSName.XOBJECT);
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        form.setItem(COSName.BBOX, numbers(0, 0, 346, 202));
        form.setItem(COSName.RESOURCES, resources);
        if (transparent) form.setItem(COSName.getPDFName("Group"), group());
        return form;
    }

    COSStream stream(String content) throws IOException {
        var stream = document.getDocument().createCOSStream();
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(StandardCharsets.ISO_8859_1));
        }
        return stream;
    }

    /// Soft hills of colour: what a photo has, and nothing flat.
    PDImageXObject photo(int width, int height) throws IOException {
        var pixels = new byte[width * height * 4];
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels[i++] = (byte) (100 + 80 * Math.sin(x / 40.0));
                pixels[i++] = (byte) (90 + 70 * Math.cos(y / 30.0));
                pixels[i++] = (byte) (60 + 50 * Math.sin((x + y) / 25.0));
                pixels[i++] = (byte) (20 + 20 * Math.cos((x - y) / 50.0));
            }
        }
        var bytes = new ByteArrayOutputStream();
        try (var deflated = new java.util.zip.DeflaterOutputStream(bytes)) {
            deflated.write(pixels);
        }
        return new PDImageXObject(
                document,
                new java.io.ByteArrayInputStream(bytes.toByteArray()),
                COSName.FLATE_DECODE,
                width,
                height,
                8,
                PDDeviceCMYK.INSTANCE);
    }

    private void layers() {
        var cut = layer("Cut line", "Structural", "PartialCutting");
        var white = layer("White", "White", null);
        part("Properties").setItem("CutLayer", cut);
        part("Properties").setItem("WhiteLayer", white);
        var groups = new COSArray();
        groups.add(cut);
        groups.add(white);
        var usual = new COSDictionary();
        usual.setString(COSName.NAME, "Default");
        usual.setItem(COSName.ORDER, groups);
        var properties = new COSDictionary();
        properties.setItem(COSName.getPDFName("OCGs"), groups);
        properties.setItem(COSName.getPDFName("D"), usual);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("OCProperties"), properties);
    }

    private static COSDictionary layer(String name, String group, String type) {
        var step = new COSDictionary();
        step.setName(COSName.getPDFName("GTS_ProcStepsGroup"), group);
        if (type != null) step.setName(COSName.getPDFName("GTS_ProcStepsType"), type);
        var layer = new COSDictionary();
        layer.setItem(COSName.TYPE, COSName.OCG);
        layer.setString(COSName.NAME, name);
        layer.setItem(COSName.getPDFName("GTS_Metadata"), step);
        return layer;
    }

    private void describe() throws IOException {
        var info = document.getDocumentInformation();
        info.setTitle("Honk");
        info.setCreationDate(MADE);
        info.setModificationDate(MADE);
        info.setTrapped("False");
        var id = new COSArray(List.of(new COSString("0123456789abcdef"), new COSString("0123456789abcdef")));
        document.getDocument().setDocumentID(id);
        xmp("""
                <pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion><pdf:Trapped>False</pdf:Trapped>
                <xmp:CreateDate>2026-11-25T10:15:30Z</xmp:CreateDate><xmp:ModifyDate>2026-11-25T10:15:30Z</xmp:ModifyDate>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">Honk</rdf:li></rdf:Alt></dc:title>""");
        intent("GTS_PDFX");
    }

    void xmp(String properties) throws IOException {
        var metadata = new PDMetadata(document);
        try (var out = metadata.getCOSObject().createOutputStream()) {
            out.write(("""
                    <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                    <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                    <rdf:Description rdf:about="" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
                    xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">%s
                    </rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>""".formatted(properties)).getBytes(StandardCharsets.UTF_8));
        }
        document.getDocumentCatalog().setMetadata(metadata);
    }

    COSDictionary intent(String kind) throws IOException {
        var profile = new PDStream(document);
        try (var out = profile.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(OutputProfile.fogra39().bytes());
        }
        profile.getCOSObject().setInt(COSName.N, 4);
        var intent = new COSDictionary();
        intent.setItem(COSName.TYPE, COSName.getPDFName("OutputIntent"));
        intent.setName(COSName.S, kind);
        intent.setString(COSName.getPDFName("OutputConditionIdentifier"), "FOGRA39");
        intent.setString(COSName.INFO, "FOGRA39");
        intent.setItem(COSName.getPDFName("DestOutputProfile"), profile);
        var catalog = document.getDocumentCatalog().getCOSObject();
        var intents = catalog.getCOSArray(COSName.OUTPUT_INTENTS);
        if (intents == null) catalog.setItem(COSName.OUTPUT_INTENTS, intents = new COSArray());
        intents.add(intent);
        return intent;
    }

    void content(String... pieces) throws IOException {
        page.getCOSObject().setItem(COSName.CONTENTS, stream(String.join("", pieces)));
    }

    String content() throws IOException {
        try (var in = page.getContents()) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /// Replaces one piece of the content by another.
    public void replace(String piece, String by) throws IOException {
        var before = content();
        if (!before.contains(piece)) throw new IllegalArgumentException("Not in the content: " + piece);
        content(before.replace(piece, by));
    }

    COSDictionary catalog() {
        return document.getDocumentCatalog().getCOSObject();
    }

    static COSInteger number(int value) {
        return COSInteger.get(value);
    }

    public byte[] bytes() {
        try (document) {
            var out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
