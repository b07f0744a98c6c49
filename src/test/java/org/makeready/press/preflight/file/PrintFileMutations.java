package org.makeready.press.preflight.file;

import static org.makeready.press.preflight.file.GoodPrintFile.CUT;
import static org.makeready.press.preflight.file.GoodPrintFile.GREY;
import static org.makeready.press.preflight.file.GoodPrintFile.HEADLINE;
import static org.makeready.press.preflight.file.GoodPrintFile.INTO_BLEED;
import static org.makeready.press.preflight.file.GoodPrintFile.PICTURE;
import static org.makeready.press.preflight.file.GoodPrintFile.REVERSED;
import static org.makeready.press.preflight.file.GoodPrintFile.RULE_LINE;
import static org.makeready.press.preflight.file.GoodPrintFile.SMALL;
import static org.makeready.press.preflight.file.GoodPrintFile.WHITE;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.makeready.press.geometry.Length;
import org.makeready.press.geometry.Size;
import org.makeready.press.preflight.PreflightJob;
import org.makeready.press.preflight.PreflightRule;

/// Every way we know to spoil the good file, and the rules that must name it: these and no others.
final class PrintFileMutations {
    private static final COSName PIECE = COSName.getPDFName("PieceInfo");
    private final List<Mutation> all = new ArrayList<>();

    /// @param rules everything preflight says of it
    record Mutation(String name, Set<PreflightRule> rules, PreflightJob job, Spoil spoil, UnaryOperator<byte[]> bytes) {
        byte[] file() throws Exception {
            var file = new GoodPrintFile();
            spoil.spoil(file);
            return bytes.apply(file.bytes());
        }
    }

    interface Spoil {
        void spoil(GoodPrintFile file) throws Exception;
    }

    static List<Mutation> all() {
        var mutations = new PrintFileMutations();
        mutations.files();
        mutations.descriptions();
        mutations.layers();
        mutations.pages();
        mutations.words();
        mutations.colours();
        mutations.pictures();
        mutations.technical();
        return mutations.all;
    }

    private void add(String name, Spoil spoil, PreflightRule first, PreflightRule... more) {
        all.add(new Mutation(name, EnumSet.of(first, more), GoodPrintFile.JOB, spoil, UnaryOperator.identity()));
    }

    private void bytes(String name, UnaryOperator<byte[]> spoil, PreflightRule first, PreflightRule... more) {
        all.add(new Mutation(name, EnumSet.of(first, more), GoodPrintFile.JOB, _ -> {}, spoil));
    }

    private void ordered(String name, PreflightJob job, PreflightRule first, PreflightRule... more) {
        all.add(new Mutation(name, EnumSet.of(first, more), job, _ -> {}, UnaryOperator.identity()));
    }

    private void piece(String name, String piece, String by, PreflightRule first, PreflightRule... more) {
        add(name, file -> file.replace(piece, by), first, more);
    }

    private void more(String name, String content, PreflightRule first, PreflightRule... more) {
        add(name, file -> file.replace(CUT, content + CUT), first, more);
    }

    private static UnaryOperator<byte[]> latin(UnaryOperator<String> change) {
        return file ->
                change.apply(new String(file, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] locked(byte[] file, String password) {
        try (var document = Loader.loadPDF(file)) {
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void files() {
        bytes("locked with an owner's password", file -> locked(file, ""), PreflightRule.ENCRYPTED);
        bytes("locked with a password", file -> locked(file, "secret"), PreflightRule.ENCRYPTED);
        bytes(
                "the end is missing",
                file -> java.util.Arrays.copyOf(file, file.length - 400),
                PreflightRule.FILE_DAMAGED,
                PreflightRule.TRAILER_ID);
        bytes("not a PDF at all", _ -> "GIF89a".getBytes(StandardCharsets.US_ASCII), PreflightRule.FILE_DAMAGED);
        bytes("no identifier", latin(text -> text.replace("/ID", "/IX")), PreflightRule.TRAILER_ID);
        add(
                "a later version",
                file -> {
                    file.catalog().setName(COSName.VERSION, "1.7");
                    file.document.getDocument().setVersion(1.7f);
                },
                PreflightRule.PDF_VERSION);
        add(
                "a second page",
                file -> {
                    var page = new COSDictionary(file.page.getCOSObject());
                    page.removeItem(COSName.PARENT);
                    file.document.addPage(new PDPage(page));
                },
                PreflightRule.PAGE_COUNT);
        add(
                "nothing on the page",
                file -> file.content(""),
                PreflightRule.PAGE_EMPTY,
                PreflightRule.CUT_MISSING,
                PreflightRule.WHITE_MISSING);
        add(
                "an attachment",
                file -> {
                    var names = new COSDictionary();
                    names.setItem(COSName.getPDFName("EmbeddedFiles"), new COSDictionary());
                    file.catalog().setItem(COSName.NAMES, names);
                },
                PreflightRule.EMBEDDED_FILES);
        add(
                "a script at opening",
                file -> file.catalog().setItem(COSName.getPDFName("OpenAction"), script()),
                PreflightRule.JAVASCRIPT,
                PreflightRule.ACTIONS);
        add(
                "a named script",
                file -> {
                    var names = new COSDictionary();
                    names.setItem(COSName.getPDFName("JavaScript"), new COSDictionary());
                    file.catalog().setItem(COSName.NAMES, names);
                },
                PreflightRule.JAVASCRIPT);
        add(
                "an action of the page",
                file -> {
                    var actions = new COSDictionary();
                    actions.setItem(COSName.getPDFName("O"), new COSDictionary());
                    file.page.getCOSObject().setItem(COSName.getPDFName("AA"), actions);
                },
                PreflightRule.ACTIONS);
        add(
                "a form",
                file -> file.catalog().setItem(COSName.ACRO_FORM, new COSDictionary()),
                PreflightRule.FORM_FIELDS);
        add("LZW", file -> file.page.getCOSObject().setItem(PIECE, lzw(file)), PreflightRule.LZW);
        add("PostScript", file -> file.part("XObject").setItem("Ps", typed(file, "PS")), PreflightRule.POSTSCRIPT);
        add(
                "a stand-in for a picture",
                file -> ((COSDictionary) file.part("XObject").getDictionaryObject("Photo"))
                        .setItem(COSName.getPDFName("OPI"), new COSDictionary()),
                PreflightRule.OPI);
        add(
                "a stream elsewhere",
                file -> {
                    var stream = file.stream("q Q");
                    stream.setString(COSName.F, "other.bin");
                    file.page.getCOSObject().setItem(PIECE, stream);
                },
                PreflightRule.EXTERNAL);
        add(
                "a page of another file",
                file -> {
                    var form = file.form("q Q", false);
                    form.setItem(COSName.getPDFName("Ref"), new COSDictionary());
                    file.part("XObject").setItem("Elsewhere", form);
                },
                PreflightRule.EXTERNAL);
        add("a transfer function", file -> file.state("Over2", "TR", "Identity"), PreflightRule.TRANSFER_FUNCTION);
        add(
                "a screen of its own",
                file -> file.state("Over2").setItem("HT", new COSDictionary()),
                PreflightRule.HALFTONE);
    }

    private static COSDictionary script() {
        var script = new COSDictionary();
        script.setName(COSName.S, "JavaScript");
        script.setString(COSName.getPDFName("JS"), "app.alert(1)");
        return script;
    }

    private static COSStream lzw(GoodPrintFile file) throws java.io.IOException {
        var stream = file.document.getDocument().createCOSStream();
        try (var out = stream.createOutputStream(COSName.LZW_DECODE)) {
            out.write("q Q".getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }

    private static COSStream typed(GoodPrintFile file, String subtype) throws java.io.IOException {
        var stream = file.stream("showpage");
        stream.setItem(COSName.TYPE, COSName.XOBJECT);
        stream.setName(COSName.SUBTYPE, subtype);
        return stream;
    }

    private void descriptions() {
        add(
                "no metadata",
                file -> file.catalog().removeItem(COSName.METADATA),
                PreflightRule.XMP,
                PreflightRule.PDFX_VERSION);
        add("metadata that are no XML", file -> file.xmp("<open>"), PreflightRule.XMP);
        add(
                "compressed metadata",
                file -> ((COSStream) file.catalog().getDictionaryObject(COSName.METADATA))
                        .createOutputStream(COSName.FLATE_DECODE)
                        .close(),
                PreflightRule.XMP);
        add(
                "not PDF/X-4",
                file -> file.xmp(described("PDF/X-1a:2003", "False", "Honk", "2026-11-25T10:15:30Z")),
                PreflightRule.PDFX_VERSION);
        add(
                "another title in XMP",
                file -> file.xmp(described("PDF/X-4", "False", "Hunk", "2026-11-25T10:15:30Z")),
                PreflightRule.XMP_INFO);
        add(
                "another date in XMP",
                file -> file.xmp(described("PDF/X-4", "False", "Honk", "2026-11-24T10:15:30Z")),
                PreflightRule.XMP_INFO);
        add(
                "no title",
                file -> file.document.getDocumentInformation().setTitle(null),
                PreflightRule.INFO,
                PreflightRule.XMP_INFO);
        add(
                "trapping unknown",
                file -> file.document.getDocumentInformation().setTrapped("Unknown"),
                PreflightRule.TRAPPED,
                PreflightRule.XMP_INFO);
        add("no output intent", file -> file.catalog().removeItem(COSName.OUTPUT_INTENTS), PreflightRule.OUTPUT_INTENT);
        add("two output intents", file -> file.intent("GTS_PDFX"), PreflightRule.OUTPUT_INTENT);
        add(
                "a profile for screens",
                file -> profile(
                        file,
                        java.awt.color.ICC_Profile.getInstance(java.awt.color.ColorSpace.CS_sRGB)
                                .getData(),
                        3),
                PreflightRule.OUTPUT_PROFILE);
        add(
                "a profile of four components that says three",
                file -> profile(
                        file, org.makeready.press.colour.OutputProfile.fogra39().bytes(), 3),
                PreflightRule.OUTPUT_PROFILE);
        add(
                "no profile",
                file -> intent(file).removeItem(COSName.getPDFName("DestOutputProfile")),
                PreflightRule.OUTPUT_PROFILE);
        add(
                "no name of the printing condition",
                file -> intent(file).removeItem(COSName.getPDFName("OutputConditionIdentifier")),
                PreflightRule.OUTPUT_CONDITION);
    }

    private static String described(String version, String trapped, String title, String date) {
        return """
                <pdfxid:GTS_PDFXVersion>%s</pdfxid:GTS_PDFXVersion><pdf:Trapped>%s</pdf:Trapped>
                <xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>2026-11-25T10:15:30Z</xmp:ModifyDate>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>""".formatted(version, trapped, date, title);
    }

    private static COSDictionary intent(GoodPrintFile file) {
        return (COSDictionary)
                file.catalog().getCOSArray(COSName.OUTPUT_INTENTS).getObject(0);
    }

    private static void profile(GoodPrintFile file, byte[] icc, int components) throws java.io.IOException {
        var stream = file.stream(new String(icc, StandardCharsets.ISO_8859_1));
        stream.setInt(COSName.N, components);
        intent(file).setItem(COSName.getPDFName("DestOutputProfile"), stream);
    }

    private void layers() {
        add("a configuration without a name", file -> usual(file).removeItem(COSName.NAME), PreflightRule.LAYER_NAME);
        add(
                "layers that change by themselves",
                file -> usual(file).setItem(COSName.getPDFName("AS"), new COSArray()),
                PreflightRule.LAYER_STATE);
        add(
                "the cut line hidden",
                file -> usual(file).setItem(COSName.getPDFName("OFF"), new COSArray(List.of(layer(file, "CutLayer")))),
                PreflightRule.LAYER_HIDDEN,
                PreflightRule.CUT_MISSING);
        add(
                "a cut layer that does not say so",
                file -> layer(file, "CutLayer").removeItem(COSName.getPDFName("GTS_Metadata")),
                PreflightRule.STEP_MISSING);
        add(
                "white with a type",
                file -> layer(file, "WhiteLayer")
                        .getCOSDictionary(COSName.getPDFName("GTS_Metadata"))
                        .setName(COSName.getPDFName("GTS_ProcStepsType"), "Cutting"),
                PreflightRule.STEP_MALFORMED);
        more(
                "artwork in the cut layer",
                "/OC /CutLayer BDC 0.2 0 0 0 k 100 40 20 20 re f EMC\n",
                PreflightRule.STEP_CONTENT);
        piece(
                "white on no layer",
                WHITE,
                WHITE.replace("/OC /WhiteLayer BDC", "").replace("EMC", ""),
                PreflightRule.STEP_MISSING);
    }

    private static COSDictionary usual(GoodPrintFile file) {
        return file.catalog()
                .getCOSDictionary(COSName.getPDFName("OCProperties"))
                .getCOSDictionary(COSName.getPDFName("D"));
    }

    private static COSDictionary layer(GoodPrintFile file, String name) {
        return file.part("Properties").getCOSDictionary(COSName.getPDFName(name));
    }

    private void pages() {
        add(
                "no TrimBox",
                file -> file.page.getCOSObject().removeItem(COSName.TRIM_BOX),
                PreflightRule.TRIM_BOX,
                PreflightRule.TRIM_SIZE,
                PreflightRule.BLEED_SIZE,
                PreflightRule.BOX_NESTING);
        add(
                "TrimBox and ArtBox",
                file -> file.page.setArtBox(new PDRectangle(29, 29, 288, 144)),
                PreflightRule.ART_BOX);
        add(
                "trim outside the bleed",
                file -> file.page.setBleedBox(new PDRectangle(40, 20, 286, 162)),
                PreflightRule.BOX_NESTING,
                PreflightRule.BLEED_SIZE,
                PreflightRule.CUT_BEYOND_BLEED);
        add(
                "bleed outside the media",
                file -> file.page.setMediaBox(new PDRectangle(22, 22, 302, 158)),
                PreflightRule.BOX_NESTING,
                PreflightRule.BLEED_UNFILLED);
        ordered(
                "another size was ordered",
                GoodPrintFile.JOB.withTrim(new Size(Length.in(5), Length.in(2))),
                PreflightRule.TRIM_SIZE);
        ordered("two pages were ordered", GoodPrintFile.JOB.withPages(2), PreflightRule.PAGE_COUNT);
        add("less bleed", file -> file.page.setBleedBox(new PDRectangle(24, 24, 298, 154)), PreflightRule.BLEED_SIZE);
        piece(
                "artwork ends at the trim",
                INTO_BLEED,
                INTO_BLEED.replace("20 20 306 162", "29 29 288 144"),
                PreflightRule.BLEED_UNFILLED);
        piece(
                "artwork ends at the trim on the left",
                INTO_BLEED,
                INTO_BLEED.replace("20 20 306 162", "29 20 297 162"),
                PreflightRule.BLEED_UNFILLED);
        add("a turned page", file -> file.page.setRotation(90), PreflightRule.PAGE_TURNED);
        add(
                "a unit of its own",
                file -> file.page.getCOSObject().setFloat(COSName.getPDFName("UserUnit"), 2),
                PreflightRule.PAGE_SCALED);
        add(
                "no page group",
                file -> file.page.getCOSObject().removeItem(COSName.getPDFName("Group")),
                PreflightRule.PAGE_GROUP);
        add(
                "blending in RGB",
                file -> file.page
                        .getCOSObject()
                        .getCOSDictionary(COSName.getPDFName("Group"))
                        .setName(COSName.CS, "DeviceRGB"),
                PreflightRule.PAGE_GROUP);
        add(
                "a note",
                file -> {
                    var note = new COSDictionary();
                    note.setName(COSName.SUBTYPE, "Text");
                    note.setItem(COSName.RECT, GoodPrintFile.numbers(50, 50, 70, 70));
                    file.page.getCOSObject().setItem(COSName.ANNOTS, new COSArray(List.of(note)));
                },
                PreflightRule.ANNOTATIONS);
        add(
                "a link",
                file -> {
                    var action = new COSDictionary();
                    action.setName(COSName.S, "URI");
                    var link = new COSDictionary();
                    link.setName(COSName.SUBTYPE, "Link");
                    link.setItem(COSName.A, action);
                    file.page.getCOSObject().setItem(COSName.ANNOTS, new COSArray(List.of(link)));
                },
                PreflightRule.ANNOTATIONS,
                PreflightRule.ACTIONS);
        more("an operator without operands", "q W n m Q\n", PreflightRule.PAGE_UNREADABLE);
    }

    private void words() {
        add(
                "a font that is not embedded",
                file -> {
                    file.part("Font")
                            .setItem("Helv", new PDType1Font(Standard14Fonts.FontName.HELVETICA).getCOSObject());
                    file.replace(CUT, "BT /Helv 20 Tf 0.2 0.9 0.1 0.1 k 150 130 Td (Beep) Tj ET\n" + CUT);
                },
                PreflightRule.FONT_EMBEDDED);
        add("a font of Type 3", PrintFileMutations::type3, PreflightRule.FONT_TYPE3);
        add(
                "small text",
                file -> file.replace(
                        file.words(SMALL, "Made with care"),
                        file.words(SMALL.replace("/Sans 8", "/Sans 4"), "Made with care")),
                PreflightRule.TEXT_SMALL);
        add(
                "text made small by the matrix",
                file -> file.replace(
                        file.words(SMALL, "Made with care"),
                        file.words(SMALL.replace("60 115 Td", "0.5 0 0 0.5 60 115 Tm"), "Made with care")),
                PreflightRule.TEXT_SMALL);
        add(
                "small light text",
                file -> file.replace(
                        file.words(REVERSED, "light words"),
                        file.words(REVERSED.replace("/Sans 9", "/Sans 6"), "light words")),
                PreflightRule.TEXT_SMALL_REVERSED);
        add(
                "text at the edge",
                file -> file.replace(
                        file.words(HEADLINE, "Honk!"), file.words(HEADLINE.replace("60 130", "32 130"), "Honk!")),
                PreflightRule.TEXT_UNSAFE);
        add(
                "rich black text",
                file -> file.replace(
                        file.words(SMALL, "Made with care"),
                        file.words(SMALL.replace("0 0 0 1 k", "0.6 0.4 0.4 1 k"), "Made with care")),
                PreflightRule.RICH_BLACK_TEXT);
        add(
                "black text that knocks out",
                file -> file.replace(
                        file.words(SMALL, "Made with care"),
                        file.words(SMALL.replace("/Over gs ", ""), "Made with care")),
                PreflightRule.BLACK_KNOCKS_OUT);
        add(
                "grey as black text",
                file -> file.replace(
                        file.words(SMALL, "Made with care"),
                        file.words(SMALL.replace("/Over gs ", "").replace("0 0 0 1 k", "0 g"), "Made with care")),
                PreflightRule.BLACK_KNOCKS_OUT);
        add(
                "white text that overprints",
                file -> file.replace(
                        file.words(REVERSED, "light words"),
                        file.words(REVERSED.replace("BT", "q /Over gs BT").replace("ET", "ET Q"), "light words")),
                PreflightRule.WHITE_OVERPRINT);
    }

    private static void type3(GoodPrintFile file) throws java.io.IOException {
        var letters = new COSDictionary();
        letters.setItem("a", file.stream("600 0 0 0 500 500 d1 0 0 500 500 re f"));
        var encoding = new COSDictionary();
        encoding.setItem(COSName.DIFFERENCES, new COSArray(List.of(GoodPrintFile.number(97), COSName.getPDFName("a"))));
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setName(COSName.SUBTYPE, "Type3");
        font.setItem(COSName.FONT_BBOX, GoodPrintFile.numbers(0, 0, 500, 500));
        font.setItem(COSName.FONT_MATRIX, GoodPrintFile.numbers(0.001f, 0, 0, 0.001f, 0, 0));
        font.setItem(COSName.getPDFName("CharProcs"), letters);
        font.setItem(COSName.ENCODING, encoding);
        font.setInt(COSName.FIRST_CHAR, 97);
        font.setInt(COSName.LAST_CHAR, 97);
        font.setItem(COSName.WIDTHS, GoodPrintFile.numbers(600));
        file.part("Font").setItem("Drawn", font);
        file.replace(CUT, "BT /Drawn 20 Tf 0.2 0.9 0.1 0.1 k 150 130 Td (a) Tj ET\n" + CUT);
    }

    private void colours() {
        more("RGB", "1 0 0 rg 100 40 20 20 re f\n", PreflightRule.COLOUR_SPACE);
        add(
                "RGB inside a form inside a form",
                file -> {
                    file.part("XObject").setItem("Inner", file.form("1 0 0 rg 100 40 20 20 re f", false));
                    file.part("XObject").setItem("Outer", file.form("/Inner Do", false));
                    file.replace(CUT, "/Outer Do\n" + CUT);
                },
                PreflightRule.COLOUR_SPACE);
        add(
                "RGB in a tile",
                file -> {
                    tile(file, "1 0 0 rg 0 0 4 4 re f");
                    file.replace(CUT, "/Pattern cs /Tile scn 100 40 20 20 re f\n" + CUT);
                },
                PreflightRule.COLOUR_SPACE);
        add(
                "RGB in a gradient",
                file -> {
                    var fade = (COSDictionary) file.part("Shading").getDictionaryObject("Fade");
                    fade.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
                    fade.getCOSDictionary(COSName.FUNCTION).setItem(COSName.C0, GoodPrintFile.numbers(1, 0, 0));
                    fade.getCOSDictionary(COSName.FUNCTION).setItem(COSName.C1, GoodPrintFile.numbers(0, 0, 1));
                },
                PreflightRule.COLOUR_SPACE);
        more(
                "RGB in an inline picture",
                "q 9 0 0 9 100 40 cm BI /W 1 /H 1 /BPC 8 /CS /RGB ID \u0001\u0002\u0003\nEI Q\n",
                PreflightRule.COLOUR_SPACE);
        add(
                "Lab",
                file -> {
                    var white = new COSDictionary();
                    white.setItem(COSName.WHITE_POINT, GoodPrintFile.numbers(0.9642f, 1, 0.8249f));
                    file.part("ColorSpace").setItem("Lab", new COSArray(List.of(COSName.LAB, white)));
                    file.replace(CUT, "/Lab cs 50 20 20 sc 100 40 20 20 re f\n" + CUT);
                },
                PreflightRule.COLOUR_SPACE);
        add(
                "CMYK through a profile of its own",
                file -> {
                    var profile = file.stream(new String(
                            org.makeready.press.colour.OutputProfile.fogra39().bytes(), StandardCharsets.ISO_8859_1));
                    profile.setInt(COSName.N, 4);
                    file.part("ColorSpace").setItem("Icc", new COSArray(List.of(COSName.ICCBASED, profile)));
                    file.replace(CUT, "/Icc cs 0.5 0.2 0.2 0 sc 100 40 20 20 re f\n" + CUT);
                },
                PreflightRule.COLOUR_SPACE);
        more("a colour of too much ink", "0.9 0.9 0.9 0.9 k 100 40 5 5 re f\n", PreflightRule.INK_OBJECT);
        more(
                "two colours that come to too much ink",
                "0 1 1 0.5 k 100 40 20 20 re f q /Over gs 1 0 0 0 k 100 40 20 20 re f Q\n",
                PreflightRule.INK_AREA);
        add(
                "a picture of too much ink",
                file -> {
                    file.part("ColorSpace")
                            .setItem(
                                    "Dark",
                                    new COSArray(List.of(
                                            COSName.INDEXED,
                                            COSName.DEVICECMYK,
                                            GoodPrintFile.number(0),
                                            new org.apache.pdfbox.cos.COSString(new byte[] {-1, -1, -1, -1}))));
                    file.replace(CUT, "q 20 0 0 20 100 40 cm BI /W 1 /H 1 /BPC 8 /CS /Dark ID \u0000\nEI Q\n" + CUT);
                },
                PreflightRule.INK_AREA);
        add(
                "registration colour in the artwork",
                file -> {
                    file.part("ColorSpace").setItem("All", GoodPrintFile.spot("All", 1, 1, 1, 1));
                    file.replace(CUT, "/All cs 1 scn 100 40 2 2 re f\n" + CUT);
                },
                PreflightRule.REGISTRATION);
        spot("a spot nobody ordered", "Warm Red", PreflightRule.SPOT_COUNT);
        spot("a spot named like a process ink", "Black", PreflightRule.SPOT_PROCESS_NAME);
        spot("the cut ink in other letters", "Cutcontour", PreflightRule.SPOT_NEAR_NAMES, PreflightRule.SPOT_COUNT);
        spot("the cut ink misspelt", "CutContur", PreflightRule.SPOT_NEAR_NAMES, PreflightRule.SPOT_COUNT);
        add(
                "white defined in two ways",
                file -> {
                    file.part("ColorSpace").setItem("White2", GoodPrintFile.spot("White", 0, 0, 0.9f, 0));
                    file.replace(
                            WHITE,
                            WHITE.replace("20.5 20.5 305 161 re", "20.5 20.5 150 161 re")
                                    + WHITE.replace("/WhiteInk", "/White2")
                                            .replace("20.5 20.5 305 161", "170.5 20.5 155 161"));
                },
                PreflightRule.SPOT_ALTERNATES);
        piece(
                "white paper that overprints",
                GREY,
                "q /Over gs 0 0 0 0 k 280 60 20 20 re f Q\n",
                PreflightRule.WHITE_OVERPRINT);
        piece("grey that overprints", GREY, "q /Over gs " + GREY + " Q\n", PreflightRule.GREY_OVERPRINT);
    }

    private void spot(String name, String ink, PreflightRule first, PreflightRule... more) {
        add(
                name,
                file -> {
                    file.part("ColorSpace").setItem("Own", GoodPrintFile.spot(ink, 0, 0.8f, 0.7f, 0));
                    file.replace(CUT, "/Own cs 1 scn 100 40 20 20 re f\n" + CUT);
                },
                first,
                more);
    }

    private static void tile(GoodPrintFile file, String content) throws java.io.IOException {
        var tile = file.stream(content);
        tile.setItem(COSName.TYPE, COSName.PATTERN);
        tile.setInt(COSName.PATTERN_TYPE, 1);
        tile.setInt(COSName.PAINT_TYPE, 1);
        tile.setInt(COSName.TILING_TYPE, 1);
        tile.setItem(COSName.BBOX, GoodPrintFile.numbers(0, 0, 5, 5));
        tile.setInt(COSName.X_STEP, 5);
        tile.setInt(COSName.Y_STEP, 5);
        tile.setItem(COSName.RESOURCES, new COSDictionary());
        file.part("Pattern").setItem("Tile", tile);
    }

    private void pictures() {
        piece("a coarse picture", PICTURE, PICTURE.replace("72 0 0 48", "216 0 0 72"), PreflightRule.PICTURE_COARSE);
        piece(
                "a rather coarse picture",
                PICTURE,
                PICTURE.replace("72 0 0 48", "110 0 0 72"),
                PreflightRule.PICTURE_RATHER_COARSE);
        add(
                "a coarse picture in a scaled form",
                file -> {
                    file.part("XObject").setItem("Scaled", file.form("q 72 0 0 48 0 0 cm /Photo Do Q", false));
                    file.replace(PICTURE, "q 2.2 0 0 2.2 50 30 cm /Scaled Do Q\n");
                },
                PreflightRule.PICTURE_COARSE);
        more("a coarse bitmap", bitmap(60), PreflightRule.BITMAP_COARSE);
        more("a rather coarse bitmap", bitmap(34), PreflightRule.BITMAP_RATHER_COARSE);
        piece("a thin line", RULE_LINE, RULE_LINE.replace("0.5 w", "0.1 w"), PreflightRule.LINE_THIN);
        piece(
                "a line made thin by the matrix",
                RULE_LINE,
                "q 0.25 0 0 0.25 0 0 cm 0 0 0 1 K 0.5 w 240 440 m 640 440 l S Q\n",
                PreflightRule.LINE_THIN);
        piece("an area as thin as a line", RULE_LINE, "0 0 0 1 k 60 110 100 0.1 re f\n", PreflightRule.LINE_THIN);
        piece(
                "a thin light line",
                RULE_LINE,
                RULE_LINE.replace("0 0 0 1 K 0.5 w", "0 0 0 0 K 0.3 w"),
                PreflightRule.LINE_THIN_REVERSED);
    }

    /// 240 pixels across, so wide on paper.
    private static String bitmap(int width) {
        var rows = new StringBuilder();
        for (int i = 0; i < 240 * 30; i++) rows.append('U');
        return "q 0.2 0.9 0.1 0.1 k %d 0 0 %d 110 40 cm BI /W 240 /H 240 /BPC 1 /IM true ID %s\nEI Q\n"
                .formatted(width, width, rows);
    }

    private void technical() {
        piece("no cut line", CUT, "", PreflightRule.CUT_MISSING);
        piece(
                "an open cut line",
                CUT,
                CUT.replace(" h S", " 60 40 m 70 40 l S").replace("33 29 38 29 c", "30 30 34 29 c"),
                PreflightRule.CUT_OPEN,
                PreflightRule.CUT_SEVERAL);
        piece(
                "a cut line that does not come back",
                CUT,
                CUT.replace("38 C", "").replace("29 33 33 29 38 29 c h S", "29 33 33 29 36 29 c S"),
                PreflightRule.CUT_OPEN);
        piece("two cut lines", CUT, CUT + CUT, PreflightRule.CUT_SEVERAL);
        piece(
                "cut ink as an area",
                CUT,
                CUT.replace("/Cut CS 1 SCN", "/Cut cs 1 scn").replace(" h S", " h f"),
                PreflightRule.CUT_FILLED,
                PreflightRule.CUT_MISSING);
        piece(
                "cut ink as line and area",
                CUT,
                CUT.replace("/Cut CS 1 SCN", "/Cut CS 1 SCN /Cut cs 1 scn").replace(" h S", " h B"),
                PreflightRule.CUT_FILLED);
        piece("a dashed cut line", CUT, CUT.replace("0.25 w", "0.25 w [3 3] 0 d"), PreflightRule.CUT_DASHED);
        piece(
                "a cut line outside the bleed",
                CUT,
                CUT.replace("29 164 c 29 38", "15 164 c 15 38"),
                PreflightRule.CUT_BEYOND_BLEED);
        piece("a cut line that knocks out", CUT, CUT.replace("/Over gs ", ""), PreflightRule.CUT_KNOCKS_OUT);
        piece("a thick cut line", CUT, CUT.replace("0.25 w", "3 w"), PreflightRule.CUT_WIDTH);
        piece("no white", WHITE, "", PreflightRule.WHITE_MISSING);
        piece(
                "white that knocks out",
                WHITE,
                WHITE.replace("/Over gs ", ""),
                PreflightRule.WHITE_KNOCKS_OUT,
                PreflightRule.TECHNICAL_LOST);
        add(
                "white first",
                file -> {
                    file.replace(WHITE, "");
                    file.replace(INTO_BLEED, WHITE + INTO_BLEED);
                },
                PreflightRule.WHITE_NOT_LAST,
                PreflightRule.TECHNICAL_LOST);
        piece("artwork over the white", WHITE, WHITE + "0.2 0 0 0 k 100 40 2 2 re f\n", PreflightRule.WHITE_NOT_LAST);
        add(
                "white that multiplies",
                file -> {
                    file.state("Blend", "BM", "Multiply");
                    file.replace(WHITE, WHITE.replace("/Over gs", "/Over gs /Blend gs"));
                },
                PreflightRule.TECHNICAL_BLENDED);
        piece("half white", WHITE, WHITE.replace("/Over gs", "/Over gs /Half gs"), PreflightRule.TECHNICAL_BLENDED);
    }
}
