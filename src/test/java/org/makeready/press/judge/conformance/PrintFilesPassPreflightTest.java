package org.makeready.press.judge.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.makeready.press.PrintFileSamples;
import org.makeready.press.ShippedEmoji;
import org.makeready.press.ShippedFonts;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.judge.HostileChoices;
import org.makeready.press.preflight.PreflightFinding;
import org.makeready.press.preflight.PreflightJob;
import org.makeready.press.preflight.PreflightProfile;
import org.makeready.press.preflight.PreflightRule;
import org.makeready.press.preflight.PreflightSeverity;
import org.makeready.press.preflight.file.Preflight;
import org.makeready.press.render.pdf.PrintSetup.Lettering;
import org.makeready.press.render.pdf.PrintSetup.Marks;
import org.makeready.press.template.Template;

/// Our own print files pass preflight, every template with the words of the catalog and with hard ones; and when
/// somebody spoils one of them afterwards, preflight names it.
class PrintFilesPassPreflightTest {
    private static final int SEED = 31;
    private static final Composer COMPOSER = new Composer(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY);

    private static boolean sticker(Template template) {
        return template.product().equals("bumper-sticker");
    }

    private static PreflightJob job(Template template, boolean clear) {
        return PreflightJob.UNKNOWN
                .withTrim(template.faces().getFirst().trim())
                .withPages(template.faces().size())
                .withCut(sticker(template))
                .withWhite(clear);
    }

    private static Composition sample(Template template) {
        return assertInstanceOf(CompositionResult.Ready.class, COMPOSER.compose(template, template.sample()))
                .composition();
    }

    @TestFactory
    Stream<DynamicTest> every_print_file_passes_preflight() {
        var hostile = new HostileChoices(SEED);
        return ShippedTemplates.all().stream()
                .map(template -> dynamicTest(template.slug(), () -> {
                    boolean clear = sticker(template);
                    assertEquals(
                            List.of(),
                            found(
                                    PrintFileSamples.print(sample(template), PrintFileSamples.usual(template, clear)),
                                    job(template, clear)));
                    var hard = PrintFileSamples.print(
                            hostile.compose(template, false),
                            clear
                                    ? PrintFileSamples.cut(Marks.NONE, Lettering.OUTLINES, true)
                                    : PrintFileSamples.plain(Marks.NONE, Lettering.OUTLINES));
                    assertEquals(
                            List.of(),
                            found(hard, job(template, clear)).stream()
                                    .filter(finding -> finding.severity() == PreflightSeverity.ERROR)
                                    .toList());
                }));
    }

    private static List<PreflightFinding> found(byte[] pdf, PreflightJob job) {
        return Preflight.inspect(pdf, PreflightProfile.HOUSE, job).findings();
    }

    private interface Spoil {
        void spoil(PDDocument document, PDPage page) throws Exception;
    }

    @TestFactory
    Stream<DynamicTest> print_files_spoilt_in_one_place_fail_the_rule_for_it() {
        return Stream.of("honk-coffee-burst", "birthday-balloons")
                .map(slug -> ShippedTemplates.all().stream()
                        .filter(t -> t.slug().equals(slug))
                        .findFirst()
                        .orElseThrow())
                .flatMap(template -> Stream.of(true, false)
                        .filter(clear -> sticker(template) || !clear)
                        .flatMap(clear -> {
                            var pdf = PrintFileSamples.print(sample(template), PrintFileSamples.usual(template, clear));
                            return spoils(sticker(template), clear).entrySet().stream()
                                    .map(entry -> dynamicTest(
                                            template.slug() + (clear ? ", clear: " : ": ") + entry.getKey(),
                                            () -> named(pdf, job(template, clear), entry.getKey(), entry.getValue())));
                        }));
    }

    private static void named(byte[] pdf, PreflightJob job, Named named, Spoil spoil) throws Exception {
        var findings = found(spoilt(pdf, spoil), job);
        var told = findings.stream().map(PreflightFinding::rule).collect(Collectors.toSet());
        assertTrue(told.contains(named.rule), findings.toString());
        if (named.alone) assertEquals(Set.of(named.rule), told, findings.toString());
    }

    private record Named(PreflightRule rule, String how, boolean alone) {
        @Override
        public String toString() {
            return how;
        }
    }

    private static byte[] spoilt(byte[] pdf, Spoil spoil) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            spoil.spoil(document, document.getPage(0));
            var out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    /// Content on top of everything, in the state a page begins with.
    private static Spoil drawn(String content) {
        return (document, page) -> {
            var contents = new COSArray();
            contents.add(stream(document, "q\n"));
            switch (page.getCOSObject().getDictionaryObject(COSName.CONTENTS)) {
                case COSArray several -> several.forEach(contents::add);
                default -> contents.add(page.getCOSObject().getItem(COSName.CONTENTS));
            }
            contents.add(stream(document, "\nQ\n" + content));
            page.getCOSObject().setItem(COSName.CONTENTS, contents);
        };
    }

    private static COSStream stream(PDDocument document, String content) throws java.io.IOException {
        return new PDStream(document, new java.io.ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1)))
                .getCOSObject();
    }

    private static COSDictionary catalog(PDDocument document) {
        return document.getDocumentCatalog().getCOSObject();
    }

    private static COSDictionary layers(PDDocument document) {
        return catalog(document).getCOSDictionary(COSName.getPDFName("OCProperties"));
    }

    private static COSDictionary layer(PDDocument document, String group) {
        var groups = layers(document).getCOSArray(COSName.getPDFName("OCGs"));
        for (int i = 0; i < groups.size(); i++) {
            var layer = (COSDictionary) groups.getObject(i);
            if (layer.getCOSDictionary(COSName.getPDFName("GTS_Metadata"))
                    .getNameAsString("GTS_ProcStepsGroup")
                    .equals(group)) return layer;
        }
        throw new IllegalStateException("no layer " + group);
    }

    private static Map<Named, Spoil> spoils(boolean sticker, boolean clear) {
        var all = new LinkedHashMap<Named, Spoil>();
        all.put(
                new Named(PreflightRule.TRIM_BOX, "no TrimBox", false),
                (_, page) -> page.getCOSObject().removeItem(COSName.TRIM_BOX));
        all.put(
                new Named(PreflightRule.TRIM_SIZE, "a smaller TrimBox", false),
                (_, page) -> page.setTrimBox(new PDRectangle(
                        page.getTrimBox().getLowerLeftX() + 5,
                        page.getTrimBox().getLowerLeftY(),
                        page.getTrimBox().getWidth() - 10,
                        page.getTrimBox().getHeight())));
        all.put(
                new Named(PreflightRule.BLEED_SIZE, "no bleed", false),
                (_, page) -> page.setBleedBox(page.getTrimBox()));
        all.put(new Named(PreflightRule.PAGE_TURNED, "turned", true), (_, page) -> page.setRotation(90));
        all.put(
                new Named(PreflightRule.PAGE_GROUP, "no page group", true),
                (_, page) -> page.getCOSObject().removeItem(COSName.getPDFName("Group")));
        all.put(
                new Named(PreflightRule.OUTPUT_INTENT, "no output intents", true),
                (document, _) -> catalog(document).removeItem(COSName.OUTPUT_INTENTS));
        all.put(
                new Named(PreflightRule.XMP, "no XMP", false),
                (document, _) -> catalog(document).removeItem(COSName.METADATA));
        all.put(
                new Named(PreflightRule.TRAPPED, "trapping unknown", false),
                (document, _) -> document.getDocumentInformation().setTrapped("Unknown"));
        all.put(
                new Named(PreflightRule.XMP_INFO, "another title", true),
                (document, _) -> document.getDocumentInformation().setTitle("Something else"));
        all.put(
                new Named(PreflightRule.ACTIONS, "an action at opening", true),
                (document, _) -> catalog(document).setItem(COSName.getPDFName("OpenAction"), new COSArray()));
        all.put(
                new Named(PreflightRule.ANNOTATIONS, "a note", true),
                (_, page) -> page.getCOSObject().setItem(COSName.ANNOTS, new COSArray(List.of(new COSDictionary()))));
        all.put(
                new Named(PreflightRule.PDF_VERSION, "version 1.7", true),
                (document, _) -> document.getDocument().setVersion(1.7f));
        all.put(
                new Named(PreflightRule.PAGE_COUNT, "a page too many", false),
                (document, page) -> document.importPage(page));
        all.put(new Named(PreflightRule.COLOUR_SPACE, "RGB on top", !clear), drawn("0.3 0.5 0.2 rg 60 60 20 20 re f"));
        all.put(new Named(PreflightRule.INK_OBJECT, "heavy ink on top", false), drawn("1 1 1 1 k 60 60 20 20 re f"));
        all.put(
                new Named(PreflightRule.INK_AREA, "too much ink over more than a spot", false),
                drawn("1 1 1 1 k 60 60 20 20 re f"));
        all.put(
                new Named(PreflightRule.LINE_THIN, "a hairline", false),
                drawn("0 0 0 0 k 60 60 60 30 re f 0 0 0 1 K 0.1 w 62 70 m 110 70 l S"));
        if (sticker) sticker(all);
        if (clear) clear(all);
        return all;
    }

    private static void sticker(Map<Named, Spoil> all) {
        all.put(
                new Named(PreflightRule.LAYER_NAME, "no name of the configuration", true),
                (document, _) -> layers(document)
                        .getCOSDictionary(COSName.getPDFName("D"))
                        .removeItem(COSName.NAME));
        all.put(
                new Named(PreflightRule.LAYER_STATE, "layers by themselves", true),
                (document, _) -> layers(document)
                        .getCOSDictionary(COSName.getPDFName("D"))
                        .setItem(COSName.getPDFName("AS"), new COSArray()));
        all.put(
                new Named(PreflightRule.CUT_MISSING, "the cut layer hidden", false),
                (document, _) -> layers(document)
                        .getCOSDictionary(COSName.getPDFName("D"))
                        .setItem(COSName.getPDFName("OFF"), new COSArray(List.of(layer(document, "Structural")))));
        all.put(
                new Named(PreflightRule.STEP_MALFORMED, "a step nobody knows", true),
                (document, _) -> layer(document, "Structural")
                        .getCOSDictionary(COSName.getPDFName("GTS_Metadata"))
                        .setName(COSName.getPDFName("GTS_ProcStepsType"), "Sawing"));
    }

    private static void clear(Map<Named, Spoil> all) {
        all.put(
                new Named(PreflightRule.WHITE_NOT_LAST, "artwork on top of white", false),
                drawn("0.2 0 0 0 k 60 60 60 40 re f"));
        all.put(
                new Named(PreflightRule.TECHNICAL_LOST, "white knocked out", false),
                drawn("0.2 0 0 0 k 40 40 160 80 re f"));
        all.put(
                new Named(PreflightRule.STEP_MISSING, "white that is no step", true),
                (document, _) -> layer(document, "White").removeItem(COSName.getPDFName("GTS_Metadata")));
    }
}
