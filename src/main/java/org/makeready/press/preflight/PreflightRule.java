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
            "Parts of the file are missing or broken; what a RIP makes of it is chance.",
            "Export the file anew, and send it as it came from the program."),
    FILE_UNREADABLE(
            ERROR,
            "The file cannot be read in reasonable time and memory",
            "A RIP would choke on it too.",
            "Flatten or simplify the heaviest parts, then export anew."),
    PAGE_UNREADABLE(
            ERROR,
            "A part of a page cannot be drawn",
            "What cannot be drawn here may come out wrong on the press.",
            "Export the page anew; for pictures, use Flate or JPEG compression."),
    ENCRYPTED(
            ERROR,
            "The file is encrypted",
            "PDF/X allows no encryption: a RIP has no password.",
            "Save it without a password and without restrictions."),
    PDF_VERSION(
            ERROR,
            "Not the PDF version of PDF/X-4",
            "PDF/X-4 is PDF 1.6; later features may be drawn wrong or not at all.",
            "Export as PDF/X-4."),
    TRAILER_ID(
            ERROR,
            "The file has no identifier",
            "PDF/X wants two strings under /ID, by which files are told apart.",
            "Export as PDF/X-4."),
    PAGE_COUNT(
            ERROR,
            "Not the number of pages expected",
            "Each page is printed.",
            "Send as many pages as were ordered, and no empty one."),
    PAGE_EMPTY(WARNING, "A page is empty", "Nothing on it would be printed.", "Take the page out, or fill it."),
    EMBEDDED_FILES(
            ERROR,
            "Files are attached",
            "Nobody prints attachments, and they may hold anything.",
            "Remove all attachments."),
    JAVASCRIPT(ERROR, "The file has JavaScript", "PDF/X forbids it.", "Remove all scripts."),
    ACTIONS(
            ERROR,
            "The file has actions",
            "PDF/X forbids actions and what happens at opening.",
            "Remove all actions and links."),
    FORM_FIELDS(
            ERROR,
            "The file has form fields",
            "What they show depends on the program that opens the file.",
            "Flatten the form."),
    LZW(
            ERROR,
            "A part is compressed with LZW",
            "PDF/X-4 forbids it, and old RIPs refuse it.",
            "Export with Flate (ZIP) compression."),
    POSTSCRIPT(
            ERROR,
            "The file has PostScript in it",
            "PDF/X forbids it: PDF viewers do not draw it, printers may.",
            "Export anew without PostScript passages."),
    OPI(
            ERROR,
            "A picture is only a stand-in (OPI)",
            "The picture itself is missing.",
            "Embed the pictures themselves."),
    EXTERNAL(ERROR, "Something lies outside the file", "Only what is in the file can be printed.", "Embed everything."),
    TRANSFER_FUNCTION(
            ERROR,
            "A transfer function changes the tones",
            "Tones are the RIP's business.",
            "Export without transfer functions."),
    HALFTONE(
            WARNING,
            "The file sets its own screens",
            "Screening is the RIP's business; most ignore it.",
            "Export without halftone settings."),
    // What it says of itself
    PDFX_VERSION(
            ERROR,
            "The file does not say it is PDF/X-4",
            "The XMP property pdfxid:GTS_PDFXVersion must be PDF/X-4.",
            "Export as PDF/X-4."),
    XMP(
            ERROR,
            "XMP metadata are missing or unreadable",
            "PDF/X-4 wants them in the catalog, readable as plain text.",
            "Export as PDF/X-4."),
    XMP_INFO(
            ERROR,
            "XMP and the document information disagree",
            "Title, dates and trapping must say the same in both.",
            "Export anew; edit metadata with a program that keeps both."),
    INFO(
            ERROR,
            "The document information is incomplete",
            "PDF/X wants a title and the dates of creation and last change.",
            "Give the document a title, then export as PDF/X-4."),
    TRAPPED(
            ERROR,
            "The file does not say whether it is trapped",
            "Trapped must be True or False.",
            "Export as PDF/X-4, which sets Trapped."),
    OUTPUT_INTENT(
            ERROR,
            "There is not exactly one output intent for PDF/X",
            "It says for which printing condition the colours were made.",
            "Export as PDF/X-4 with one output intent."),
    OUTPUT_PROFILE(
            ERROR,
            "The output profile is not a CMYK printer profile",
            "It must be embedded, of class prtr, for CMYK, with N 4.",
            "Choose a CMYK output profile such as FOGRA39 at export."),
    OUTPUT_CONDITION(
            ERROR,
            "The output intent does not name its printing condition",
            "Without OutputConditionIdentifier nobody knows what it is for.",
            "Name the printing condition at export."),
    // Layers
    LAYER_NAME(
            ERROR,
            "A layer or its configuration has no name",
            "PDF/X-4 wants a name for each.",
            "Name the layers and export anew."),
    LAYER_STATE(
            ERROR,
            "Layers change by themselves",
            "PDF/X-4 forbids /AS: what is printed must not depend on the program.",
            "Export layers without automatic states."),
    LAYER_HIDDEN(
            WARNING,
            "A layer is hidden",
            "Hidden layers are not printed, or are by mistake.",
            "Show the layer if it is to be printed, else delete it."),
    STEP_MISSING(
            WARNING,
            "A technical layer does not say what it is for",
            "Without ISO 19593-1 metadata a RIP must guess from the name of the ink.",
            "Put cut lines on a layer Structural/Cutting or PartialCutting, and white on a layer White."),
    STEP_MALFORMED(
            ERROR,
            "The processing step of a layer is not one of ISO 19593-1",
            "Structural and Positions need a type; White, Varnish and the other groups have none.",
            "Correct GTS_ProcStepsGroup and GTS_ProcStepsType of the layer."),
    STEP_CONTENT(
            WARNING,
            "Artwork lies in a technical layer",
            "What is printed in process inks does not belong into a processing step.",
            "Move it to a layer of its own."),
    // Pages
    TRIM_BOX(
            ERROR,
            "A page has no TrimBox of its own",
            "Without it nobody knows where the page is cut.",
            "Export with page boxes."),
    BOX_NESTING(
            ERROR,
            "Page boxes do not nest",
            "The TrimBox lies in the BleedBox, and that in the MediaBox and CropBox.",
            "Export anew; do not crop pages afterwards."),
    ART_BOX(ERROR, "A page has both TrimBox and ArtBox", "PDF/X allows one of them.", "Remove the ArtBox."),
    TRIM_SIZE(
            ERROR,
            "The page is not as large as ordered",
            "The TrimBox is the finished size.",
            "Lay the artwork out at the ordered size, without scaling."),
    PAGE_SIZES(
            WARNING, "Pages differ in size", "All sides of a piece have one size.", "Give all pages the same TrimBox."),
    BLEED_SIZE(
            ERROR,
            "There is too little bleed",
            "Cutting is never exact: without bleed white edges show.",
            "Extend the background beyond the trim on all sides, and export with bleed."),
    BLEED_UNFILLED(
            ERROR,
            "Artwork at the edge does not reach into the bleed",
            "A white edge will show where the cut is a little off.",
            "Extend what touches the edge through the whole bleed."),
    PAGE_TURNED(
            WARNING,
            "The page is turned",
            "Programs disagree about /Rotate when pages are put on sheets.",
            "Turn the artwork, not the page."),
    PAGE_SCALED(
            ERROR,
            "The page has its own unit",
            "With a UserUnit other than 1 sizes are read wrongly.",
            "Export without UserUnit."),
    PAGE_GROUP(
            ERROR,
            "Transparency is not blended in CMYK",
            "Without a page group in DeviceCMYK colours change where something is transparent.",
            "Set the transparency blend space to CMYK."),
    ANNOTATIONS(
            ERROR,
            "The page has annotations",
            "Comments and links are not printed, or are by mistake.",
            "Remove them."),
    // Fonts and words
    FONT_EMBEDDED(
            ERROR,
            "A font is not embedded",
            "The RIP would take another one.",
            "Embed all fonts, or turn text into outlines."),
    FONT_TYPE3(
            ERROR,
            "A font is of Type 3",
            "Its letters are little drawings that many RIPs set badly.",
            "Use another font, or turn text into outlines."),
    TEXT_SMALL(ERROR, "Text is too small", "Letters this small fill in.", "Set it larger."),
    TEXT_SMALL_REVERSED(
            ERROR, "Light text on dark is too small", "Ink runs into letters this small.", "Set it larger or bolder."),
    TEXT_UNSAFE(WARNING, "Text is too close to the edge", "It may be cut off.", "Keep text inside the safe area."),
    TEXT_CONTRAST(
            WARNING,
            "Text is hard to tell from what is behind it",
            "It can hardly be read.",
            "Choose another colour for it, or for what is behind it."),
    RICH_BLACK_TEXT(
            ERROR,
            "Small black text is made of several inks",
            "Where the inks are a little off, the letters get coloured edges.",
            "Set it in black only (0/0/0/100)."),
    BLACK_KNOCKS_OUT(
            ERROR,
            "Small black text does not overprint",
            "Where the black is a little off, white shows round the letters.",
            "Set black text to overprint."),
    // Colours
    COLOUR_SPACE(
            ERROR,
            "A colour is not CMYK, grey or a spot",
            "RGB, Lab and ICC colours are converted by chance.",
            "Convert it to the CMYK of the output intent."),
    INK_OBJECT(ERROR, "One colour has too much ink", "It does not dry, and sticks.", "Use a colour with less ink."),
    INK_AREA(
            ERROR,
            "There is too much ink in one place",
            "The sum of all inks in a square of 15 mm² counts.",
            "Convert pictures with a profile of this ink limit; lighten what overlaps."),
    REGISTRATION(
            ERROR,
            "Registration colour in the artwork",
            "It prints in every ink, also in white and in cut lines.",
            "Use black; registration colour is for marks outside the bleed."),
    SPOT_COUNT(
            ERROR,
            "More spots than are printed",
            "Each spot is an ink of its own.",
            "Convert spots to CMYK, but for the technical ones."),
    SPOT_PROCESS_NAME(
            ERROR,
            "A spot is named like a process ink",
            "RIPs mix the two up.",
            "Use the process ink itself, or another name."),
    SPOT_NEAR_NAMES(
            ERROR,
            "Two spots have nearly the same name",
            "They become two inks where one is meant.",
            "Give one ink one name."),
    SPOT_ALTERNATES(
            ERROR,
            "One spot is defined in two ways",
            "Its colour on screen and in proofs depends on which is read first.",
            "Define each spot once."),
    WHITE_OVERPRINT(
            ERROR, "Something white overprints", "White that overprints is not there in print.", "Let it knock out."),
    GREY_OVERPRINT(
            ERROR,
            "DeviceGray is set to overprint",
            "Programs disagree about what that does.",
            "Use black of CMYK instead, or let it knock out."),
    // Pictures and lines
    PICTURE_COARSE(
            ERROR, "A picture is too coarse", "Its pixels will show.", "Use a larger picture, or print it smaller."),
    PICTURE_RATHER_COARSE(
            WARNING,
            "A picture is rather coarse",
            "Fine detail will look soft.",
            "Use a larger picture if there is one."),
    BITMAP_COARSE(
            ERROR, "A black-and-white bitmap is too coarse", "Its edges will look ragged.", "Scan or draw it finer."),
    BITMAP_RATHER_COARSE(
            WARNING,
            "A black-and-white bitmap is rather coarse",
            "Its edges may look ragged.",
            "Scan or draw it finer if you can."),
    LINE_THIN(ERROR, "A line is too thin", "It breaks up or is lost.", "Make it thicker."),
    LINE_THIN_REVERSED(ERROR, "A light line on dark is too thin", "Ink runs into it.", "Make it thicker."),
    // Cut lines and white
    CUT_MISSING(
            ERROR,
            "There is no cut line",
            "The cutter follows a path in the cut ink.",
            "Draw the cut line as a stroke in the spot of this name."),
    CUT_OPEN(ERROR, "The cut line is not closed", "The piece would not come loose.", "Close the path."),
    CUT_SEVERAL(
            ERROR,
            "There is more than one cut line",
            "The cutter would cut twice, or through the piece.",
            "Leave one closed path."),
    CUT_FILLED(
            ERROR,
            "The cut ink fills an area",
            "Cutters follow strokes; a filled area would be printed.",
            "Stroke the path and do not fill it."),
    CUT_DASHED(ERROR, "The cut line is dashed", "The cutter would lift between the dashes.", "Use a solid line."),
    CUT_BEYOND_BLEED(
            ERROR,
            "The cut line leaves the bleed",
            "There is no artwork beyond it.",
            "Keep the cut line inside the bleed."),
    CUT_KNOCKS_OUT(
            ERROR,
            "The cut line does not overprint",
            "It leaves a white line in the artwork.",
            "Set its stroke to overprint."),
    CUT_WIDTH(
            ERROR,
            "The cut line is too thin or too thick",
            "RIPs find cut lines by their ink and width.",
            "Use a line of 0.25 to 1 pt."),
    WHITE_MISSING(
            ERROR,
            "There is no white",
            "On clear stock colours without white are see-through.",
            "Add the white layer in the spot of this name."),
    WHITE_KNOCKS_OUT(
            ERROR, "White does not overprint", "It takes away the colours it lies on.", "Set it to overprint."),
    WHITE_NOT_LAST(
            ERROR,
            "Something is drawn over the white",
            "What knocks out later takes the white away.",
            "Put the white layer on top of everything."),
    TECHNICAL_LOST(
            ERROR,
            "A technical ink does not reach its separation",
            "It is drawn, and knocked out by what comes later.",
            "Draw technical layers last, and let them overprint."),
    TECHNICAL_BLENDED(
            ERROR,
            "A technical ink is transparent or blended",
            "Blending changes the colours beneath it.",
            "Use the blend mode Normal, full opacity, and overprint.");

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
