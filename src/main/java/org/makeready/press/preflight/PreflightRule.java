package org.makeready.press.preflight;

import static org.makeready.press.preflight.PreflightSeverity.ERROR;
import static org.makeready.press.preflight.PreflightSeverity.WARNING;

import java.util.Locale;

/// What a print file is held to. The name in small letters with dashes is its id, which never changes its meaning.
public enum PreflightRule {
    // The file as such
    FILE_DAMAGED(
            ERROR,
            "The file is damaged",
            "Parts of the file are missing or broken, so each RIP may print it differently.",
            "Export the file again and send it unchanged."),
    FILE_UNREADABLE(
            ERROR,
            "The file takes too much time or memory to read",
            "A RIP may fail to process it.",
            "Flatten or simplify the most complex parts, then export again."),
    PAGE_UNREADABLE(
            ERROR,
            "A part of a page cannot be drawn",
            "What cannot be drawn here may be printed wrongly.",
            "Export the page again. For pictures, use Flate or JPEG compression."),
    ENCRYPTED(
            ERROR,
            "The file is encrypted",
            "PDF/X does not allow encryption, and a RIP has no password.",
            "Save the file without a password and without restrictions."),
    PDF_VERSION(
            ERROR,
            "The PDF version is not that of PDF/X-4",
            "PDF/X-4 is PDF 1.6. Later features may be printed wrongly or not at all.",
            "Export as PDF/X-4."),
    TRAILER_ID(
            ERROR,
            "The file has no identifier",
            "PDF/X requires two strings under /ID that identify the file.",
            "Export as PDF/X-4."),
    PAGE_COUNT(
            ERROR,
            "The number of pages is wrong",
            "Every page is printed.",
            "Send as many pages as were ordered, and no empty pages."),
    PAGE_EMPTY(WARNING, "A page is empty", "Nothing would be printed on it.", "Remove the page, or add its content."),
    EMBEDDED_FILES(
            ERROR,
            "The file has attachments",
            "Attachments are not printed and may contain anything.",
            "Remove all attachments."),
    JAVASCRIPT(ERROR, "The file contains JavaScript", "PDF/X forbids it.", "Remove all scripts."),
    ACTIONS(
            ERROR,
            "The file contains actions",
            "PDF/X forbids actions, including those that run when the file is opened.",
            "Remove all actions and links."),
    FORM_FIELDS(
            ERROR,
            "The file has form fields",
            "What form fields show depends on the program that opens the file.",
            "Flatten the form."),
    LZW(
            ERROR,
            "A part of the file is compressed with LZW",
            "PDF/X-4 forbids LZW, and some RIPs refuse it.",
            "Export with Flate (ZIP) compression."),
    POSTSCRIPT(
            ERROR,
            "The file contains PostScript",
            "PDF/X forbids it: PDF viewers ignore PostScript, but printers may print it.",
            "Export again without PostScript."),
    OPI(
            ERROR,
            "A picture is only a placeholder (OPI)",
            "The picture itself is missing.",
            "Embed the pictures themselves."),
    EXTERNAL(
            ERROR,
            "The file refers to something outside it",
            "Only what is in the file can be printed.",
            "Embed everything."),
    TRANSFER_FUNCTION(
            ERROR,
            "A transfer function changes the tones",
            "Tone curves are set in the RIP.",
            "Export without transfer functions."),
    HALFTONE(
            WARNING,
            "The file sets its own halftone screens",
            "Screening is set in the RIP, and most RIPs ignore these settings.",
            "Export without halftone settings."),
    // What it says of itself
    PDFX_VERSION(
            ERROR,
            "The file is not marked as PDF/X-4",
            "The XMP property pdfxid:GTS_PDFXVersion must be PDF/X-4.",
            "Export as PDF/X-4."),
    XMP(
            ERROR,
            "XMP metadata is missing or cannot be read",
            "PDF/X-4 requires XMP metadata in the catalog, readable as plain text.",
            "Export as PDF/X-4."),
    XMP_INFO(
            ERROR,
            "XMP metadata and document information differ",
            "Title, dates and trapping must be the same in both.",
            "Export again, and edit metadata only with a program that updates both."),
    INFO(
            ERROR,
            "The document information is incomplete",
            "PDF/X requires a title, a creation date and a modification date.",
            "Give the document a title, then export as PDF/X-4."),
    TRAPPED(
            ERROR,
            "The file does not say whether it is trapped",
            "Trapped must be True or False.",
            "Export as PDF/X-4, which sets Trapped."),
    OUTPUT_INTENT(
            ERROR,
            "The file does not have exactly one output intent for PDF/X",
            "The output intent says for which printing condition the colours were made.",
            "Export as PDF/X-4 with one output intent."),
    OUTPUT_PROFILE(
            ERROR,
            "The output profile is not a CMYK printer profile",
            "The profile must be embedded, of class prtr, for CMYK, with N 4.",
            "Choose a CMYK output profile such as FOGRA39 when you export."),
    OUTPUT_CONDITION(
            ERROR,
            "The output intent does not name its printing condition",
            "Without OutputConditionIdentifier the printing condition is unknown.",
            "Name the printing condition when you export."),
    // Layers
    LAYER_NAME(
            ERROR,
            "A layer or its configuration has no name",
            "PDF/X-4 requires a name for each.",
            "Name the layers and export again."),
    LAYER_STATE(
            ERROR,
            "Layers are switched on and off automatically",
            "PDF/X-4 forbids /AS: what is printed must not depend on the program.",
            "Export layers without automatic states."),
    LAYER_HIDDEN(
            WARNING,
            "A layer is hidden",
            "A hidden layer is not printed, or is printed by mistake.",
            "Show the layer if it should be printed, or delete it."),
    STEP_MISSING(
            WARNING,
            "A technical layer does not say what it is for",
            "Without ISO 19593-1 metadata, a RIP must guess from the name of the ink.",
            "Put cut lines on a layer Structural/Cutting or PartialCutting, and white on a layer White."),
    STEP_MALFORMED(
            ERROR,
            "The processing step of a layer is not one of ISO 19593-1",
            "Structural and Positions need a type. White, Varnish and the other groups have none.",
            "Correct GTS_ProcStepsGroup and GTS_ProcStepsType of the layer."),
    STEP_CONTENT(
            WARNING,
            "There is artwork in a technical layer",
            "Artwork in process inks must not be part of a processing step.",
            "Move the artwork to a layer of its own."),
    // Pages
    TRIM_BOX(
            ERROR,
            "A page has no TrimBox",
            "Without a TrimBox it is unknown where the page is cut.",
            "Export with page boxes."),
    BOX_NESTING(
            ERROR,
            "The page boxes are not inside one another",
            "The TrimBox must be inside the BleedBox, and the BleedBox inside the MediaBox and CropBox.",
            "Export again, and do not crop pages afterwards."),
    ART_BOX(ERROR, "A page has both a TrimBox and an ArtBox", "PDF/X allows only one of them.", "Remove the ArtBox."),
    TRIM_SIZE(
            ERROR,
            "The page does not have the ordered size",
            "The TrimBox is the finished size.",
            "Make the artwork in the ordered size, without scaling."),
    PAGE_SIZES(
            WARNING,
            "The pages have different sizes",
            "All sides of a piece must have the same size.",
            "Give all pages the same TrimBox."),
    BLEED_SIZE(
            ERROR,
            "There is too little bleed",
            "Cutting is never exact: without bleed, white edges show.",
            "Extend the background beyond the trim on all sides, and export with bleed."),
    BLEED_UNFILLED(
            ERROR,
            "Artwork at the trim edge does not fill the bleed",
            "A white edge shows where the cut is slightly off.",
            "Extend the artwork at the trim edge through the whole bleed."),
    PAGE_TURNED(
            WARNING,
            "The page is rotated",
            "Programs treat /Rotate differently when they put pages on sheets.",
            "Rotate the artwork, not the page."),
    PAGE_SCALED(
            ERROR,
            "The page has its own unit",
            "With a UserUnit other than 1, programs read sizes wrongly.",
            "Export without UserUnit."),
    PAGE_GROUP(
            ERROR,
            "Transparency is not blended in CMYK",
            "Without a page group in DeviceCMYK, colours change where artwork is transparent.",
            "Set the transparency blend space to CMYK."),
    ANNOTATIONS(
            ERROR,
            "The page has annotations",
            "Comments and links are not printed, or are printed by mistake.",
            "Remove them."),
    // Fonts and words
    FONT_EMBEDDED(
            ERROR,
            "A font is not embedded",
            "The RIP would use a different font.",
            "Embed all fonts, or convert text to outlines."),
    FONT_TYPE3(
            ERROR,
            "A font is of Type 3",
            "Many RIPs render Type 3 fonts badly.",
            "Use another font, or convert text to outlines."),
    TEXT_SMALL(ERROR, "Text is too small", "Letters this small fill in with ink.", "Make the text larger."),
    TEXT_SMALL_REVERSED(
            ERROR,
            "Light text on a dark background is too small",
            "Ink spreads into letters this small.",
            "Make the text larger or bolder."),
    TEXT_UNSAFE(WARNING, "Text is too close to the trim edge", "It may be cut off.", "Keep text inside the safe area."),
    TEXT_CONTRAST(
            WARNING,
            "Text has too little contrast with its background",
            "It can hardly be read.",
            "Choose another colour for the text or for its background."),
    RICH_BLACK_TEXT(
            ERROR,
            "Small black text is made of several inks",
            "When the inks are not exactly aligned, the letters get coloured edges.",
            "Set the text in black only (0/0/0/100)."),
    BLACK_KNOCKS_OUT(
            ERROR,
            "Small black text does not overprint",
            "When the black is slightly off, white shows around the letters.",
            "Set black text to overprint."),
    // Colours
    COLOUR_SPACE(
            ERROR,
            "A colour is not CMYK, grey or a spot ink",
            "How RGB, Lab and ICC colours are converted depends on the RIP.",
            "Convert it to the CMYK of the output intent."),
    INK_OBJECT(
            ERROR,
            "A colour has too much ink",
            "Too much ink does not dry and sticks to other sheets.",
            "Use a colour with less ink."),
    INK_AREA(
            ERROR,
            "There is too much ink in one place",
            "All inks in a square of 15 mm² are added up.",
            "Convert pictures with a profile of this ink limit, and make overlapping colours lighter."),
    REGISTRATION(
            ERROR,
            "The artwork uses the registration colour",
            "It prints in every ink, also in white ink and in cut lines.",
            "Use black. The registration colour is for marks outside the bleed."),
    SPOT_COUNT(
            ERROR,
            "There are more spot inks than are printed",
            "Each spot ink is printed separately.",
            "Convert spot inks to CMYK, except the technical ones."),
    SPOT_PROCESS_NAME(
            ERROR,
            "A spot ink is named like a process ink",
            "RIPs may confuse the two.",
            "Use the process ink itself, or another name."),
    SPOT_NEAR_NAMES(
            ERROR,
            "Two spot inks have almost the same name",
            "They become two inks where one is meant.",
            "Use one name for one ink."),
    SPOT_ALTERNATES(
            ERROR,
            "A spot ink is defined in two ways",
            "Its colour on screen and in proofs depends on which definition is read first.",
            "Define each spot ink once."),
    WHITE_OVERPRINT(
            ERROR, "White artwork overprints", "White that overprints disappears in print.", "Set it to knock out."),
    GREY_OVERPRINT(
            ERROR,
            "DeviceGray is set to overprint",
            "Programs treat this differently.",
            "Use CMYK black instead, or set it to knock out."),
    // Pictures and lines
    PICTURE_COARSE(
            ERROR,
            "The resolution of a picture is too low",
            "Its pixels will be visible.",
            "Use a picture with more pixels, or print it smaller."),
    PICTURE_RATHER_COARSE(
            WARNING,
            "The resolution of a picture is rather low",
            "Fine details will look soft.",
            "Use a picture with more pixels if there is one."),
    BITMAP_COARSE(
            ERROR,
            "The resolution of a black-and-white bitmap is too low",
            "Its edges will look ragged.",
            "Scan or draw it at a higher resolution."),
    BITMAP_RATHER_COARSE(
            WARNING,
            "The resolution of a black-and-white bitmap is rather low",
            "Its edges may look ragged.",
            "Scan or draw it at a higher resolution if you can."),
    LINE_THIN(ERROR, "A line is too thin", "It breaks up or disappears in print.", "Make the line thicker."),
    LINE_THIN_REVERSED(
            ERROR, "A light line on a dark background is too thin", "Ink spreads into it.", "Make the line thicker."),
    // Cut lines and white
    CUT_MISSING(
            ERROR,
            "There is no cut line",
            "The cutter follows a path in the cut ink.",
            "Draw the cut line as a stroke in the spot ink of this name."),
    CUT_OPEN(
            ERROR, "The cut line is not closed", "The piece could not be separated from the sheet.", "Close the path."),
    CUT_SEVERAL(
            ERROR,
            "There is more than one cut line",
            "The cutter would cut twice, or through the piece.",
            "Keep one closed path."),
    CUT_FILLED(
            ERROR,
            "The cut ink fills an area",
            "Cutters follow strokes. A filled area would be printed.",
            "Give the path a stroke and no fill."),
    CUT_DASHED(ERROR, "The cut line is dashed", "The cutter would lift between the dashes.", "Use a solid line."),
    CUT_BEYOND_BLEED(
            ERROR,
            "The cut line extends beyond the bleed",
            "There is no artwork outside the bleed.",
            "Keep the cut line inside the bleed."),
    CUT_KNOCKS_OUT(
            ERROR,
            "The cut line does not overprint",
            "It leaves a white line in the artwork.",
            "Set its stroke to overprint."),
    CUT_WIDTH(
            ERROR,
            "The cut line is too thin or too thick",
            "RIPs recognise cut lines by their ink and width.",
            "Use a line of 0.25 to 1 pt."),
    WHITE_MISSING(
            ERROR,
            "There is no white ink",
            "On clear stock, colours without white ink behind them are transparent.",
            "Add a layer of white in the spot ink of this name."),
    WHITE_KNOCKS_OUT(ERROR, "White ink does not overprint", "It removes the colours below it.", "Set it to overprint."),
    WHITE_NOT_LAST(
            ERROR,
            "Artwork is drawn over the white ink",
            "Artwork that knocks out removes the white below it.",
            "Put the white layer on top of everything."),
    TECHNICAL_LOST(
            ERROR,
            "A part of a technical ink is not on its separation",
            "It is drawn, but later artwork knocks it out.",
            "Draw technical layers last, and set them to overprint."),
    TECHNICAL_BLENDED(
            ERROR,
            "A technical ink is transparent or blended",
            "Blending changes the colours below it.",
            "Use the blend mode Normal, full opacity and overprint.");

    private final PreflightSeverity severity;
    private final String title;
    private final String why;
    private final String fix;

    PreflightRule(PreflightSeverity severity, String title, String why, String fix) {
        this.severity = severity;
        this.title = title;
        this.why = why;
        this.fix = fix;
    }

    /// Such as `bleed-unfilled`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// How bad it is unless a profile says otherwise.
    public PreflightSeverity severity() {
        return severity;
    }

    /// What is wrong, in one sentence.
    public String title() {
        return title;
    }

    /// Why it matters in print.
    public String why() {
        return why;
    }

    /// What to do about it.
    public String fix() {
        return fix;
    }
}
