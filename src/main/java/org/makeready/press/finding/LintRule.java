package org.makeready.press.finding;

import static org.makeready.press.finding.Finding.LintSeverity.ERROR;
import static org.makeready.press.finding.Finding.LintSeverity.NOTE;
import static org.makeready.press.finding.Finding.LintSeverity.WARNING;
import static org.makeready.press.finding.LintRule.Topic.ACCESSIBILITY;
import static org.makeready.press.finding.LintRule.Topic.CATALOG;
import static org.makeready.press.finding.LintRule.Topic.FOLDER;
import static org.makeready.press.finding.LintRule.Topic.FONTS;
import static org.makeready.press.finding.LintRule.Topic.PALETTE;
import static org.makeready.press.finding.LintRule.Topic.PRINT;
import static org.makeready.press.finding.LintRule.Topic.SAFETY;
import static org.makeready.press.finding.LintRule.Topic.SLOTS;
import static org.makeready.press.finding.LintRule.Topic.SVG_PROFILE;

import java.util.Locale;

/// What a template is held to. The name in small letters with dashes is the id, which never changes its meaning.
public enum LintRule {
    // Safety: uploads are hostile
    FILE_TOO_LARGE(
            SAFETY,
            ERROR,
            "The file is too large",
            "Reading it would take memory from everybody else.",
            "Simplify the paths or embed smaller pictures."),
    TOO_MANY_ELEMENTS(
            SAFETY,
            ERROR,
            "The drawing has too many elements",
            "Every element costs time in every preview; copies by <use> count each time.",
            "Join paths of one colour, and use fewer copies."),
    TOO_DEEP(
            SAFETY,
            ERROR,
            "Elements or references are nested too deep",
            "Programs that follow them run out of stack.",
            "Ungroup some groups, and use shapes directly."),
    VALUE_TOO_LONG(
            SAFETY,
            ERROR,
            "One attribute is too long",
            "Nobody draws half a million characters by hand.",
            "Simplify the path."),
    TOO_MANY_RULES(
            SAFETY,
            ERROR,
            "A style sheet has too many rules",
            "Each is held against every element.",
            "Use fewer classes."),
    DOCTYPE(
            SAFETY,
            ERROR,
            "The document type declares entities of its own",
            "Entities can blow a file up, or bring in what is not in it; they are not read.",
            "Export anew as plain SVG. Illustrator: SVG 1.1 with “Preserve Illustrator Editing Capabilities” off."),
    ENCODING(
            SAFETY,
            ERROR,
            "The file is not written in UTF-8",
            "Other encodings can hide what a file really says.",
            "Save it as UTF-8."),
    NOT_XML(
            SAFETY,
            ERROR,
            "This is not well-formed XML",
            "Half a drawing is not printed.",
            "Open it in a drawing program and save it as plain SVG."),
    SCRIPT(SAFETY, ERROR, "There is a script", "Nothing in a template may run.", "Remove it."),
    EVENT_HANDLER(
            SAFETY,
            ERROR,
            "An attribute would run a script",
            "Nothing in a template may run.",
            "Remove the attribute."),
    ANIMATION(
            SAFETY,
            ERROR,
            "Something is animated",
            "Paper does not move, and animation can change what was checked.",
            "Remove it; draw the state you want printed."),
    EXTERNAL_REFERENCE(
            SAFETY,
            ERROR,
            "Something outside this file is referred to",
            "Nothing is ever fetched; what is not in the file is not printed.",
            "Embed it."),
    REFERENCE_CYCLE(
            SAFETY, ERROR, "Something refers to itself", "It would never be drawn to its end.", "Break the circle."),
    TOO_MANY_PRIMITIVES(
            SAFETY, ERROR, "A filter has too many steps", "Each works on every pixel.", "Use a simpler filter."),
    FILTER_TOO_WIDE(
            SAFETY,
            ERROR,
            "A filter reaches too far",
            "Wide blurs cost time with the width.",
            "Make the radius smaller."),
    EFFECT_TOO_LARGE(
            SAFETY,
            ERROR,
            "An effect covers too many pixels",
            "Effects are drawn at 300 pixels per inch.",
            "Make its region smaller."),
    TOO_MANY_EFFECTS(
            SAFETY,
            ERROR,
            "The effects of a face are too much work",
            "They are all drawn whenever the template is read.",
            "Use fewer, smaller or simpler ones."),
    TOO_MANY_PICTURES(SAFETY, ERROR, "The folder has too many pictures", "All are kept ready.", "Remove some."),
    UNREADABLE_PICTURE(
            SAFETY,
            ERROR,
            "A picture cannot be read",
            "It is damaged, too large, or of another kind than PNG and JPEG.",
            "Replace it by a PNG or JPEG."),
    UNREADABLE_ARTWORK(
            SAFETY,
            ERROR,
            "The drawing cannot be read",
            "What cannot be read cannot be printed alike twice.",
            "Simplify what stands at this place, or save it anew as plain SVG."),

    // The part of SVG that is drawn alike everywhere
    NOT_SVG(
            SVG_PROFILE,
            ERROR,
            "The root element is not SVG",
            "Without its namespace, programs do not know it for a drawing.",
            "Add xmlns=\"http://www.w3.org/2000/svg\" to the svg element."),
    NO_SIZE(
            SVG_PROFILE,
            ERROR,
            "The drawing has no size",
            "Without a viewBox nobody knows how large one unit is.",
            "Give the svg element a viewBox that covers trim and bleed."),
    MISSING_VIEW_BOX(
            SVG_PROFILE,
            WARNING,
            "The drawing has a width and height but no viewBox",
            "Programs disagree about its scale; here one pixel is 1/96 inch.",
            "Add a viewBox."),
    WRONG_PROPORTIONS(
            SVG_PROFILE,
            ERROR,
            "The drawing has other proportions than the face with its bleed",
            "It would be stretched.",
            "Draw the whole bleed box: trim plus bleed on every side."),
    OLD_DOCTYPE(
            SVG_PROFILE,
            NOTE,
            "The file names the DTD of SVG 1.1",
            "It is ignored and never fetched.",
            "Nothing need be done; leave it out to tidy up."),
    FOREIGN_NAMESPACE(
            SVG_PROFILE,
            NOTE,
            "A drawing program left its own data in the file",
            "It is dropped; it never draws.",
            "Nothing need be done; “plain SVG” leaves it out."),
    LIVE_TEXT(
            SVG_PROFILE,
            ERROR,
            "There is live text in the artwork",
            "It would be set in whatever font is at hand.",
            "Make the words a slot, or convert them to paths."),
    UNSUPPORTED_ELEMENT(
            SVG_PROFILE,
            ERROR,
            "An element is outside the SVG that templates may use",
            "It would not be drawn alike everywhere.",
            "Remove it or draw it with paths."),
    UNSUPPORTED_ATTRIBUTE(
            SVG_PROFILE,
            ERROR,
            "An attribute is not drawn here",
            "The drawing would look different from what you see.",
            "Remove it."),
    UNSUPPORTED_PROPERTY(
            SVG_PROFILE,
            ERROR,
            "A style property is not drawn here",
            "The drawing would look different from what you see.",
            "Remove it, or write it as an attribute if it has one."),
    UNSUPPORTED_MARKER(
            SVG_PROFILE, ERROR, "A line has markers", "They are not drawn here.", "Draw the arrow heads as shapes."),
    UNSUPPORTED_VECTOR_EFFECT(
            SVG_PROFILE,
            ERROR,
            "A line keeps its width whatever its scale",
            "On paper there is one scale only.",
            "Set the width it is to have in print."),
    UNSUPPORTED_COLOR_INTERPOLATION(
            SVG_PROFILE,
            ERROR,
            "Colours are mixed in linear light",
            "Most programs do not, and neither does the press.",
            "Use sRGB."),
    UNSUPPORTED_BLEND_MODE(
            SVG_PROFILE,
            ERROR,
            "A blend mode is unknown",
            "It would be drawn as if it were not there.",
            "Use a blend mode of CSS."),
    UNSUPPORTED_TRANSFORM(
            SVG_PROFILE,
            ERROR,
            "A CSS transform cannot be read",
            "What stands elsewhere than you see it prints elsewhere.",
            "Use the transform attribute."),
    UNSUPPORTED_TRANSFORM_ORIGIN(
            SVG_PROFILE,
            ERROR,
            "A transform origin cannot be read",
            "The thing would turn about another point.",
            "Use the transform attribute."),
    UNSUPPORTED_TRANSFORM_BOX(
            SVG_PROFILE,
            ERROR,
            "A transform box is not understood",
            "The thing would turn about another point.",
            "Use the transform attribute."),
    UNSUPPORTED_PAINT_ORDER(
            SVG_PROFILE,
            ERROR,
            "A paint order is not understood here",
            "Outline and fill would swap.",
            "Draw the outline as a second shape below."),
    UNSUPPORTED_MASK(
            SVG_PROFILE,
            ERROR,
            "A mask is masked itself",
            "Programs disagree about it.",
            "Put what the mask draws into a group, and mask that."),
    UNSUPPORTED_MASK_TYPE(
            SVG_PROFILE,
            ERROR,
            "A style sheet sets mask-type",
            "It is only read on the mask itself.",
            "Write it on the mask itself."),
    UNSUPPORTED_SPREAD(
            SVG_PROFILE,
            ERROR,
            "A gradient repeats or reflects",
            "It is not drawn alike everywhere.",
            "Use pad, and repeat the stops."),
    UNSUPPORTED_PAINT(
            SVG_PROFILE,
            ERROR,
            "Something is painted in a way templates may not use",
            "It would come out differently in each output.",
            "Use plain fills, strokes and gradients."),
    UNSUPPORTED_FILTER(
            SVG_PROFILE,
            ERROR,
            "A filter uses something that is not drawn here",
            "Renderers disagree about it.",
            "Use blurs, offsets, floods, merges, composites, blends, colour matrices, transfers, morphology or drop shadows."),
    UNREADABLE_FILTER(
            SVG_PROFILE,
            ERROR,
            "A number or word of a filter cannot be read",
            "The filter would do something else.",
            "Write a plain number, or one of the known words."),
    STRAY_TEXT(
            SVG_PROFILE,
            ERROR,
            "Words stand where none can be drawn",
            "They would silently be left out.",
            "Remove them, or make them a slot."),
    CSS_MEDIA(
            SVG_PROFILE,
            ERROR,
            "A style sheet is for one medium only",
            "Whether it counts would depend on who looks.",
            "Remove its media attribute."),
    CSS_AT_RULE(
            SVG_PROFILE,
            ERROR,
            "A style sheet has at-rules",
            "@import, @media and @font-face are not read.",
            "Remove them."),
    CSS_SYNTAX(
            SVG_PROFILE,
            ERROR,
            "A style rule cannot be read",
            "The drawing would lose its look.",
            "Write plain rules: selector { property: value }."),
    CSS_IMPORTANT(
            SVG_PROFILE,
            ERROR,
            "A style sheet uses !important",
            "It changes which rule wins, and not all programs agree.",
            "Remove !important."),
    CSS_VARIABLE(
            SVG_PROFILE,
            ERROR,
            "A value is a CSS variable",
            "Print programs draw black instead.",
            "Write the value itself."),
    DUPLICATE_ID(SVG_PROFILE, ERROR, "An id is used twice", "References would hit either.", "Give each its own."),
    BROKEN_REFERENCE(
            SVG_PROFILE,
            ERROR,
            "A reference leads nowhere",
            "Programs draw black, or nothing.",
            "Mend or remove the reference."),
    SLOT_IN_FILTER(
            SVG_PROFILE,
            ERROR,
            "A slot is filtered",
            "The filter would have to be drawn anew for what customers put in.",
            "Move the slot out of what is filtered."),
    OPTION_IN_FILTER(
            SVG_PROFILE,
            ERROR,
            "An option is filtered from outside",
            "The filter would have to be drawn anew where it is left out.",
            "Filter what is inside the option instead."),
    ROLE_IN_FILTER(
            SVG_PROFILE,
            ERROR,
            "A filter mixes a colour customers may change with others",
            "Its picture is made once, the colour is chosen later.",
            "Give what is filtered a colour that is no role, or only blur it or put a shadow below it."),
    SLOT_IN_BLEND(
            SVG_PROFILE,
            ERROR,
            "A slot meets a blend mode",
            "Nobody knows yet what the slot will hold.",
            "Draw this with opacity instead, or keep it clear of the slot."),
    OPTION_IN_BLEND(
            SVG_PROFILE,
            ERROR,
            "An option meets a blend mode",
            "It may be left out.",
            "Draw this with opacity instead, or keep it clear of the option."),
    ROLE_IN_BLEND(
            SVG_PROFILE,
            ERROR,
            "A colour customers may change meets a blend mode",
            "What blends becomes a picture, the colour is chosen later.",
            "Draw this with opacity instead, or give what meets here colours that are no roles."),
    SLOT_IN_MASK(
            SVG_PROFILE,
            ERROR,
            "A mask holds a slot or an option",
            "Masks are the same for all customers.",
            "Take it out of the mask."),
    BECAME_A_PICTURE(
            SVG_PROFILE,
            NOTE,
            "An effect became a picture",
            "Filters and blend modes are drawn once, at 300 pixels per inch.",
            "Nothing need be done; gradients and masks stay sharp at every size."),

    // The folder and its template.json
    MISSING_FILE(
            FOLDER, ERROR, "A file is missing", "Without it there is nothing to read.", "Add it, or name another."),
    NOT_JSON(FOLDER, ERROR, "This is not JSON", "A slip in the syntax hides everything behind it.", "Mend the syntax."),
    SCHEMA(
            FOLDER,
            ERROR,
            "The file does not say what its schema asks for",
            "What is misspelt would silently be left out.",
            "The schema stands at /schemas; name it as $schema and your editor checks while you type."),
    UNKNOWN_FORMAT(
            FOLDER,
            ERROR,
            "The format of the file is not known here",
            "Its words may mean something else.",
            "Write the newest format, or upload to a newer version."),
    UNKNOWN_SIZE(
            FOLDER,
            ERROR,
            "The product has no such size",
            "Nothing could be cut to it.",
            "Use one of the sizes of the product."),
    MISSING_PICTURE(
            FOLDER,
            ERROR,
            "A picture is not in the pictures folder",
            "There would be a hole in the print.",
            "Put it there."),
    UNKNOWN_CHOICE(
            FOLDER,
            ERROR,
            "A sample chooses something the template does not have",
            "Customers would be refused the same choice.",
            "Use a name of this template."),

    // Slots
    UNKNOWN_SLOT(
            SLOTS,
            ERROR,
            "The artwork has a place that template.json does not name",
            "Nothing would ever be put there.",
            "Add the slot, or rename the shape."),
    SLOT_NAME(
            SLOTS,
            ERROR,
            "An id slot-… or option-… cannot be the name of a slot",
            "Names are small letters, digits, dots and hyphens, so that they are typed alike everywhere.",
            "Rename the shape."),
    MISSING_PLACE(
            SLOTS,
            ERROR,
            "A slot has no place in the artwork",
            "What customers fill in would be lost.",
            "Give a shape the id slot-NAME, or a group the id option-NAME."),
    DUPLICATE_PLACE(SLOTS, ERROR, "A slot stands twice in the artwork", "Its words have one place.", "Keep one."),
    DUPLICATE_NAME(SLOTS, ERROR, "A name is used twice", "Nobody would know which is meant.", "Give each its own."),
    SIZE_RANGE(SLOTS, ERROR, "The smallest size is above the largest", "No size lies between them.", "Swap them."),
    SHORT_PATH(SLOTS, ERROR, "A path has no length to put words on", "Not one letter would fit.", "Draw it longer."),
    ONE_LINE(
            SLOTS,
            ERROR,
            "Words on a path may have several lines",
            "A path takes one.",
            "Write \"maxLines\": 1, or leave out \"path\"."),
    SPACING_RANGE(
            SLOTS, ERROR, "The least letter spacing is above the most", "No spacing lies between them.", "Swap them."),
    NOTHING_TO_TIGHTEN(
            SLOTS,
            ERROR,
            "A slot may tighten, but has nothing to give",
            "The step would do nothing.",
            "Give tracking or lineHeight a min below its usual value."),
    NOTHING_TO_CONDENSE(
            SLOTS,
            ERROR,
            "A slot names the step condense or condensed fonts, but not both",
            "One is nothing without the other.",
            "Add the other, or leave out both."),
    GROUP_SIZES(
            SLOTS,
            ERROR,
            "Slots of one group have different sizes",
            "They are to share one.",
            "Give them all the same min and max."),
    LONELY_GROUP(
            SLOTS,
            WARNING,
            "A slot is alone in its group",
            "A group of one shares nothing.",
            "Name another slot's group, or none."),
    FIT_ON_PATH(
            SLOTS,
            WARNING,
            "A slot on a path has steps that do not count there",
            "On a path only shrink does.",
            "Write \"letterSpacing\" into \"path\" instead."),
    TIGHT_BEND(
            SLOTS,
            WARNING,
            "A path bends too tight for its letters",
            "Letters may collide or be refused.",
            "Draw it smoother, or allow smaller letters."),
    SLOT_OFF_FACE(
            SLOTS,
            ERROR,
            "A slot lies off the face",
            "Nobody would ever see what is put there.",
            "Move its shape onto the drawing."),
    SLOT_OUTSIDE_TRIM(
            SLOTS,
            ERROR,
            "A text box reaches beyond the cut",
            "Words would be cut off.",
            "Move its shape inside the safe area, or make it smaller."),
    SLOT_TOO_SMALL(
            SLOTS,
            ERROR,
            "A text box cannot hold a word",
            "At the smallest size not even a short word fits.",
            "Make its shape larger, or allow smaller letters."),
    SLOT_HIDDEN(
            SLOTS,
            WARNING,
            "A slot is covered by artwork",
            "What is put there is drawn below what comes later in the file.",
            "Move the slot's shape further down in the file, above what covers it."),
    SLOTS_OVERLAP(
            SLOTS,
            WARNING,
            "Two text boxes overlap",
            "Long words of both would run into each other.",
            "Move them apart."),
    OUTSIDE_SAFE_AREA(
            SLOTS,
            WARNING,
            "A text box reaches beyond the safe area",
            "Cutting is never exact: words may lose a part.",
            "Keep words clear of the cut."),

    // Palette
    UNKNOWN_ROLE(
            PALETTE,
            ERROR,
            "The palette has no such role",
            "Words would have no ink.",
            "Add the role, or use another."),
    DEFAULT_NOT_OFFERED(
            PALETTE,
            WARNING,
            "The default colour of a role is not among those offered",
            "Who tries another colour cannot find the way back.",
            "Offer it as the first."),
    OFFERED_TWICE(PALETTE, WARNING, "A colour is offered twice", "One of the two chips does nothing.", "Remove one."),
    OFFERED_ALIKE(
            PALETTE,
            WARNING,
            "Two colours on offer look nearly the same",
            "Customers cannot tell them apart, least of all in print.",
            "Keep one, or move them apart."),
    ROLES_ALIKE(
            PALETTE,
            WARNING,
            "Two roles have nearly the same default colour",
            "One of them was probably meant to be the other; drawing programs round colours.",
            "Make them the same role, or move them apart."),
    ALMOST_ROLE(
            PALETTE,
            WARNING,
            "A colour in the artwork is nearly that of a role",
            "It stays as it is when customers change the role: probably a slip of the eyedropper.",
            "Give it exactly the role's default colour, or one that is clearly another."),
    CLASS_WITHOUT_ROLE(
            PALETTE,
            WARNING,
            "A class ink-… names no role",
            "The shape keeps its own colour.",
            "Add the role, or mend the class."),
    UNUSED_ROLE(
            PALETTE,
            WARNING,
            "Nothing has the colour of a role",
            "Customers would choose a colour and see no difference.",
            "Use it, or remove the role."),

    // Fonts
    UNKNOWN_FONT(
            FONTS,
            ERROR,
            "There is no such font",
            "Another one would be a surprise.",
            "GET /api/fonts lists the fonts there are."),
    FONT_NOT_OFFERED(
            FONTS,
            ERROR,
            "A slot condenses into a font it does not offer",
            "Customers would get a font they could not choose.",
            "Add it to the slot's fonts."),
    FONT_TWICE(FONTS, WARNING, "A slot offers a font twice", "It stands in the list twice.", "Remove one."),
    MISSING_GLYPHS(
            FONTS,
            WARNING,
            "A font lacks letters of the template's own words",
            "They are set in another font, and look it.",
            "Offer another font, or choose other words."),
    UNUSED_CONDENSED(
            FONTS,
            WARNING,
            "A slot condenses into the font it starts with",
            "The step changes nothing.",
            "Name a narrower font."),
    MISSING_FEATURE(
            FONTS,
            WARNING,
            "Fonts lack an OpenType feature that is asked for",
            "They are set without it.",
            "Offer other fonts, or leave the feature out."),

    // Print
    BLEED_NOT_REACHED(
            PRINT,
            ERROR,
            "Artwork at the cut does not reach the end of the bleed",
            "Cutting is never exact: a white edge would show.",
            "Extend what touches the cut through the whole bleed."),
    NEAR_CUT(
            PRINT,
            WARNING,
            "Artwork ends just inside the cut",
            "Cutting is off by up to 1/16 in: it will look clipped or crooked.",
            "Let it run into the bleed, or keep it clear of the cut."),
    BORDER_NEAR_CUT(
            PRINT,
            WARNING,
            "A border runs along the cut",
            "Where the cut is a little off, the border is wider on one side than on the other, and everybody sees it.",
            "Move it inside the safe area, or let it bleed."),
    HAIRLINE(
            PRINT,
            ERROR,
            "A line is thinner than 0.25 pt",
            "It breaks up in print, or is lost.",
            "Make it at least 0.25 pt."),
    TINY_LETTERING(
            PRINT,
            ERROR,
            "Lettering in the artwork is smaller than 5 pt",
            "Letters this small fill in.",
            "Draw it larger."),
    TINY_TEXT(
            PRINT,
            ERROR,
            "A slot allows letters smaller than 5 pt",
            "Letters this small fill in; the print file would be refused.",
            "Raise the smallest size to 5 pt at least."),
    PICTURE_COARSE(
            PRINT,
            ERROR,
            "A picture has less than 150 pixels per inch in print",
            "Its pixels will show.",
            "Use a larger picture, or print it smaller."),
    PICTURE_RATHER_COARSE(
            PRINT,
            WARNING,
            "A picture has less than 225 pixels per inch in print",
            "Fine detail will look soft.",
            "Use a larger picture if there is one."),
    INK_OVER_LIMIT(
            PRINT,
            ERROR,
            "A recipe has more ink than the product takes",
            "It does not dry, and sticks.",
            "Use a recipe with less ink."),
    INK_LIGHTENED(
            PRINT,
            NOTE,
            "A colour needs more ink than the product takes",
            "It is printed a little lighter than it looks.",
            "Choose a colour with less ink if that matters."),
    ART_OFF_FACE(
            PRINT,
            NOTE,
            "Something lies beyond the bleed",
            "It is never printed, and makes the file larger.",
            "Delete it."),
    EDGE_NOT_CUT(
            PRINT,
            ERROR,
            "The artwork has an edge of its own, but the product is trimmed straight",
            "The edge would be ignored.",
            "Remove the shape with the id \"edge\"."),
    SEVERAL_EDGES(PRINT, ERROR, "Two shapes have the id \"edge\"", "The piece would be cut twice.", "Keep one."),
    OPEN_EDGE(
            PRINT,
            ERROR,
            "The edge is not one closed line",
            "The piece would not come loose.",
            "Join its ends, and take holes and further pieces out."),
    EDGE_OUTSIDE(
            PRINT,
            ERROR,
            "The edge leaves the size of the piece",
            "There is nothing to cut there.",
            "Keep it inside the trim."),
    EDGE_TOO_SMALL(
            PRINT,
            ERROR,
            "The edge is less than half an inch across",
            "Such a piece cannot be handled.",
            "Draw it as large as the piece."),

    // Accessibility
    TITLE_UNCLEAR(
            ACCESSIBILITY,
            WARNING,
            "The title says nothing",
            "It is what people who do not see the picture hear first.",
            "Say what the template is for, in a few words."),
    NO_DESCRIPTION(
            ACCESSIBILITY,
            WARNING,
            "There is no description",
            "It is read to those who do not see the picture, and it is searched.",
            "Say in a sentence or two what is to be seen."),
    DESCRIPTION_UNCLEAR(
            ACCESSIBILITY,
            WARNING,
            "The description says no more than the title",
            "Who does not see the picture learns nothing from it.",
            "Say in a sentence or two what is to be seen."),
    LABEL_UNCLEAR(
            ACCESSIBILITY,
            WARNING,
            "A label does not say what it is for",
            "Customers fill in forms by their labels; “Text 2” tells them nothing.",
            "Name what belongs there: Slogan, Name, Date."),
    LABEL_TWICE(
            ACCESSIBILITY,
            WARNING,
            "Two fields have the same label",
            "Nobody can tell them apart without seeing the picture.",
            "Give each its own."),
    READING_ORDER(
            ACCESSIBILITY,
            WARNING,
            "Slots are not listed in the order they are read",
            "Forms and screen readers go by the list; the eye goes from top to bottom.",
            "List the slots as they are read: from top to bottom, then along the lines."),
    LOW_CONTRAST(
            ACCESSIBILITY,
            WARNING,
            "Words in one of the colours on offer are hard to read",
            "Large letters need a contrast of 3 to 1, small ones 4.5 to 1, to what is really behind them.",
            "Take one of the two colours off the offer, or put something calmer behind the words."),
    LOW_CONTRAST_PAIR(
            ACCESSIBILITY,
            NOTE,
            "Some pairs of colours on offer are hard to read together",
            "Customers may choose both; they are warned while they choose.",
            "Offer either dark or light colours for words, and the other for what lies behind."),
    LOW_CONTRAST_DEFAULT(
            ACCESSIBILITY,
            ERROR,
            "Words are hard to read as the template comes",
            "Large letters need a contrast of 3 to 1, small ones 4.5 to 1, to what is really behind them.",
            "Choose other default colours, or put something calmer behind the words."),

    // Catalog
    TITLE_LONG(
            CATALOG,
            WARNING,
            "The title is long",
            "Cards in the catalog show about 60 characters.",
            "Shorten it, and let the description say the rest."),
    TITLE_SHOUTS(
            CATALOG,
            WARNING,
            "The title is in capitals",
            "Between other titles it shouts, and screen readers may spell it.",
            "Write it as a sentence."),
    DESCRIPTION_SHORT(
            CATALOG,
            WARNING,
            "The description is short",
            "Search finds templates by the words of their descriptions.",
            "Say in a sentence or two what is to be seen and whom it suits."),
    UNTIDY_TEXT(
            CATALOG,
            WARNING,
            "A text has spaces at its ends or double spaces",
            "They show in lists and break sorting.",
            "Remove them."),
    MISSING_FACET(
            CATALOG,
            WARNING,
            "A facet is missing",
            "Customers who filter by it never meet the template.",
            "Add occasion, audience and style to facets."),
    FACET_TWICE(CATALOG, WARNING, "A facet has the same word twice", "It counts once.", "Remove one."),
    NO_SAMPLES(
            CATALOG,
            WARNING,
            "There are no samples",
            "The first sample is the picture in the catalog; others show what can be made of it.",
            "Add one to three samples."),
    SAMPLE_UNTITLED(
            CATALOG, WARNING, "A sample has no title", "It cannot be named under its picture.", "Give it a title."),
    SAMPLES_ALIKE(
            CATALOG,
            WARNING,
            "Two samples choose the same",
            "They show the same picture twice.",
            "Change or remove one."),
    SAMPLE_REFUSED(
            CATALOG,
            ERROR,
            "A sample cannot be printed",
            "A customer who orders what is shown would be refused.",
            "Change the choices, or what the template allows."),
    DEFAULT_REFUSED(
            CATALOG,
            ERROR,
            "The template's own words and pictures cannot be printed",
            "Customers would start with a template that is refused.",
            "Change the defaults, or what the template allows."),
    UNUSED_PICTURE(
            CATALOG,
            WARNING,
            "A picture is not used",
            "It is read and kept for nothing.",
            "Offer it in a slot, or delete it."),
    UNUSED_DRAWING(
            CATALOG,
            NOTE,
            "An SVG is no face of the template",
            "It is not read.",
            "Name it under faces, or delete it.");

    /// What a rule is about.
    public enum Topic {
        SAFETY("Safety"),
        SVG_PROFILE("SVG profile"),
        FOLDER("Folder and template.json"),
        SLOTS("Slots"),
        PALETTE("Palette"),
        FONTS("Fonts"),
        PRINT("Print"),
        ACCESSIBILITY("Accessibility"),
        CATALOG("Catalog");

        private final String title;

        Topic(String title) {
            this.title = title;
        }

        /// The heading above its rules.
        public String title() {
            return title;
        }
    }

    private final Topic group;
    private final Finding.LintSeverity severity;
    private final String title;
    private final String why;
    private final String fix;

    LintRule(Topic group, Finding.LintSeverity severity, String title, String why, String fix) {
        this.group = group;
        this.severity = severity;
        this.title = title;
        this.why = why;
        this.fix = fix;
    }

    /// Such as `event-handler`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What the rule is about.
    public Topic topic() {
        return group;
    }

    /// Whether there are [Edit]s that mend it for certain, at least in some cases.
    public boolean automatic() {
        return switch (this) {
            case SCRIPT,
                    EVENT_HANDLER,
                    ANIMATION,
                    NOT_SVG,
                    OLD_DOCTYPE,
                    FOREIGN_NAMESPACE,
                    UNSUPPORTED_ATTRIBUTE,
                    MISSING_VIEW_BOX,
                    UNKNOWN_CHOICE,
                    SIZE_RANGE,
                    ONE_LINE,
                    SPACING_RANGE,
                    LONELY_GROUP,
                    FIT_ON_PATH,
                    SLOT_NAME,
                    DEFAULT_NOT_OFFERED,
                    OFFERED_TWICE,
                    FONT_TWICE,
                    EDGE_NOT_CUT,
                    UNTIDY_TEXT,
                    FACET_TWICE -> true;
            default -> false;
        };
    }

    /// How bad a finding of this rule is.
    public Finding.LintSeverity severity() {
        return severity;
    }

    /// What is wrong, in one sentence.
    public String title() {
        return title;
    }

    /// Why it matters.
    public String why() {
        return why;
    }

    /// How it is mended in general; a [Finding] says it for its place.
    public String fix() {
        return fix;
    }
}
