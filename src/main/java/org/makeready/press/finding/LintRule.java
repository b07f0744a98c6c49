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
            "A very large file would use too much of the server's memory.",
            "Simplify the paths or embed smaller pictures."),
    TOO_MANY_ELEMENTS(
            SAFETY,
            ERROR,
            "The artwork has too many elements",
            "Every element slows down every preview. Each copy made with <use> counts.",
            "Combine paths of the same colour and use fewer copies."),
    TOO_DEEP(
            SAFETY,
            ERROR,
            "Elements or references are nested too deeply",
            "Programs can run out of memory when they follow deep nesting.",
            "Ungroup some groups and refer to shapes directly."),
    VALUE_TOO_LONG(
            SAFETY,
            ERROR,
            "An attribute value is too long",
            "Very long values take too long to read.",
            "Simplify the path."),
    TOO_MANY_RULES(
            SAFETY,
            ERROR,
            "A style sheet has too many rules",
            "Every rule is compared with every element.",
            "Use fewer classes."),
    DOCTYPE(
            SAFETY,
            ERROR,
            "The DOCTYPE declares entities",
            "Entities can make a file very large or bring in content from other files. They are not read.",
            "Export the file again as plain SVG. Illustrator: SVG 1.1 with “Preserve Illustrator Editing "
                    + "Capabilities” off."),
    ENCODING(
            SAFETY,
            ERROR,
            "The file is not in UTF-8",
            "In other encodings, two programs may read different characters.",
            "Save the file as UTF-8."),
    NOT_XML(
            SAFETY,
            ERROR,
            "The file is not well-formed XML",
            "Nothing after the error can be read.",
            "Open the file in a drawing program and save it as plain SVG."),
    SCRIPT(SAFETY, ERROR, "The artwork contains a script", "Templates must not contain scripts.", "Remove the script."),
    EVENT_HANDLER(
            SAFETY,
            ERROR,
            "An attribute contains a script",
            "Templates must not contain scripts.",
            "Remove the attribute."),
    ANIMATION(
            SAFETY,
            ERROR,
            "The artwork contains animation",
            "Print cannot show animation, and an animation could change the artwork after it was checked.",
            "Remove the animation and draw what should be printed."),
    EXTERNAL_REFERENCE(
            SAFETY,
            ERROR,
            "The file refers to something outside it",
            "Makeready downloads nothing: only what is in the file is printed.",
            "Embed it in the file."),
    REFERENCE_CYCLE(
            SAFETY,
            ERROR,
            "An element refers to itself",
            "It could never be drawn completely.",
            "Remove the circular reference."),
    TOO_MANY_PRIMITIVES(
            SAFETY,
            ERROR,
            "A filter has too many primitives",
            "Every primitive processes every pixel.",
            "Use a simpler filter."),
    FILTER_TOO_WIDE(
            SAFETY,
            ERROR,
            "A filter radius is too large",
            "Large radii take too long to render.",
            "Use a smaller radius."),
    EFFECT_TOO_LARGE(
            SAFETY,
            ERROR,
            "An effect covers too many pixels",
            "Effects are rendered at 300 pixels per inch.",
            "Make the region of the effect smaller."),
    TOO_MANY_EFFECTS(
            SAFETY,
            ERROR,
            "The effects of a face take too long to render",
            "All effects are rendered each time the template is read.",
            "Use fewer, smaller or simpler effects."),
    TOO_MANY_PICTURES(
            SAFETY,
            ERROR,
            "The folder has too many pictures",
            "All pictures of a template are kept in memory.",
            "Remove some pictures."),
    UNREADABLE_PICTURE(
            SAFETY,
            ERROR,
            "A picture cannot be read",
            "It is damaged, too large, or not a PNG or JPEG.",
            "Replace it with a PNG or JPEG."),
    UNREADABLE_ARTWORK(
            SAFETY,
            ERROR,
            "The artwork cannot be read",
            "Artwork that is only partly understood could be printed wrongly.",
            "Simplify this part, or save the file again as plain SVG."),

    // The part of SVG that is drawn alike everywhere
    NOT_SVG(
            SVG_PROFILE,
            ERROR,
            "The root element is not SVG",
            "Without the SVG namespace, programs do not recognise the file as SVG.",
            "Add xmlns=\"http://www.w3.org/2000/svg\" to the svg element."),
    NO_SIZE(
            SVG_PROFILE,
            ERROR,
            "The artwork has no size",
            "Without a viewBox, the size of one unit is unknown.",
            "Give the svg element a viewBox that covers trim and bleed."),
    MISSING_VIEW_BOX(
            SVG_PROFILE,
            WARNING,
            "The artwork has a width and height but no viewBox",
            "Programs scale such artwork differently. Makeready takes one pixel as 1/96 inch.",
            "Add a viewBox."),
    WRONG_PROPORTIONS(
            SVG_PROFILE,
            ERROR,
            "The artwork does not have the proportions of the face with its bleed",
            "The artwork would be stretched.",
            "Draw the whole bleed box: the trim plus the bleed on every side."),
    OLD_DOCTYPE(
            SVG_PROFILE,
            NOTE,
            "The file has the DOCTYPE of SVG 1.1",
            "The DOCTYPE is ignored, and its DTD is not downloaded.",
            "No action needed. You may remove it."),
    FOREIGN_NAMESPACE(
            SVG_PROFILE,
            NOTE,
            "A drawing program left its own data in the file",
            "This data is not part of the picture and is left out.",
            "No action needed. A file saved as “plain SVG” does not contain it."),
    LIVE_TEXT(
            SVG_PROFILE,
            ERROR,
            "The artwork contains live text",
            "The text would be set in a different font where its font is missing.",
            "Make the text a slot, or convert it to paths."),
    UNSUPPORTED_ELEMENT(
            SVG_PROFILE,
            ERROR,
            "An SVG element is not supported",
            "Programs draw it in different ways.",
            "Remove it, or draw it with paths."),
    UNSUPPORTED_ATTRIBUTE(
            SVG_PROFILE,
            ERROR,
            "An SVG attribute is not supported",
            "The print would look different from what your drawing program shows.",
            "Remove the attribute."),
    UNSUPPORTED_PROPERTY(
            SVG_PROFILE,
            ERROR,
            "A CSS property is not supported",
            "The print would look different from what your drawing program shows.",
            "Remove it, or write it as an attribute if there is one."),
    UNSUPPORTED_MARKER(
            SVG_PROFILE, ERROR, "A line has markers", "Markers are not supported.", "Draw the arrowheads as shapes."),
    UNSUPPORTED_VECTOR_EFFECT(
            SVG_PROFILE,
            ERROR,
            "A line keeps its width at every scale",
            "Print has only one scale, so a line needs a fixed width.",
            "Set the width that the line should have in print."),
    UNSUPPORTED_COLOR_INTERPOLATION(
            SVG_PROFILE,
            ERROR,
            "Colours are mixed in linearRGB",
            "Most programs, including Makeready, mix colours in sRGB.",
            "Use sRGB."),
    UNSUPPORTED_BLEND_MODE(
            SVG_PROFILE, ERROR, "A blend mode is unknown", "It would be ignored.", "Use one of the CSS blend modes."),
    UNSUPPORTED_TRANSFORM(
            SVG_PROFILE,
            ERROR,
            "A CSS transform cannot be read",
            "The shape would be printed in a different place.",
            "Use the transform attribute."),
    UNSUPPORTED_TRANSFORM_ORIGIN(
            SVG_PROFILE,
            ERROR,
            "A transform-origin cannot be read",
            "The shape would rotate around a different point.",
            "Use the transform attribute."),
    UNSUPPORTED_TRANSFORM_BOX(
            SVG_PROFILE,
            ERROR,
            "A transform-box is not supported",
            "The shape would rotate around a different point.",
            "Use the transform attribute."),
    UNSUPPORTED_PAINT_ORDER(
            SVG_PROFILE,
            ERROR,
            "A paint-order is not supported here",
            "Stroke and fill would be drawn in the wrong order.",
            "Draw the stroke as a second shape below."),
    UNSUPPORTED_MASK(
            SVG_PROFILE,
            ERROR,
            "A mask has a mask of its own",
            "Programs draw this in different ways.",
            "Put the content of the mask into a group and mask that group."),
    UNSUPPORTED_MASK_TYPE(
            SVG_PROFILE,
            ERROR,
            "A style sheet sets mask-type",
            "It is read only on the mask element itself.",
            "Set it on the mask element."),
    UNSUPPORTED_SPREAD(
            SVG_PROFILE,
            ERROR,
            "A gradient repeats or reflects",
            "Programs draw this in different ways.",
            "Use pad and repeat the stops."),
    UNSUPPORTED_PAINT(
            SVG_PROFILE,
            ERROR,
            "A fill or stroke is not supported",
            "It would look different in SVG, PDF and PNG.",
            "Use plain fills, strokes and gradients."),
    UNSUPPORTED_FILTER(
            SVG_PROFILE,
            ERROR,
            "A filter uses something that is not supported",
            "Programs draw it in different ways.",
            "Use only blurs, offsets, floods, merges, composites, blends, colour matrices, "
                    + "component transfers, morphology and drop shadows."),
    UNREADABLE_FILTER(
            SVG_PROFILE,
            ERROR,
            "A value in a filter cannot be read",
            "The filter would have a different effect.",
            "Use a plain number or one of the allowed keywords."),
    STRAY_TEXT(
            SVG_PROFILE,
            ERROR,
            "There is text where text cannot be drawn",
            "It would be left out without notice.",
            "Remove the text, or make it a slot."),
    CSS_MEDIA(
            SVG_PROFILE,
            ERROR,
            "A style sheet applies to one medium only",
            "The artwork would look different in different programs.",
            "Remove the media attribute."),
    CSS_AT_RULE(
            SVG_PROFILE,
            ERROR,
            "A style sheet has at-rules",
            "@import, @media and @font-face are not supported.",
            "Remove the at-rules."),
    CSS_SYNTAX(
            SVG_PROFILE,
            ERROR,
            "A style rule cannot be read",
            "The artwork would lose the style that the rule sets.",
            "Write plain rules: selector { property: value }."),
    CSS_IMPORTANT(
            SVG_PROFILE,
            ERROR,
            "A style sheet uses !important",
            "It changes which rule applies, and not all programs support it.",
            "Remove !important."),
    CSS_VARIABLE(
            SVG_PROFILE,
            ERROR,
            "A value is a CSS variable",
            "Print programs draw black instead.",
            "Write the value itself."),
    DUPLICATE_ID(
            SVG_PROFILE,
            ERROR,
            "An id is used twice",
            "A reference to this id could mean either element.",
            "Give each element its own id."),
    BROKEN_REFERENCE(
            SVG_PROFILE,
            ERROR,
            "A reference has no target",
            "Programs draw black or nothing in its place.",
            "Fix or remove the reference."),
    SLOT_IN_FILTER(
            SVG_PROFILE,
            ERROR,
            "A slot is inside a filtered element",
            "The filter is rendered once, before customers fill the slot.",
            "Move the slot out of the filtered element."),
    OPTION_IN_FILTER(
            SVG_PROFILE,
            ERROR,
            "An option is inside a filtered element",
            "The filter is rendered once, before customers show or hide the option.",
            "Filter the content of the option instead."),
    ROLE_IN_FILTER(
            SVG_PROFILE,
            ERROR,
            "A filter mixes a palette role with other colours",
            "The filter is rendered once, before customers choose the colour of the role.",
            "Use a colour that is not a palette role, or use the filter only to blur or to add a shadow."),
    SLOT_IN_BLEND(
            SVG_PROFILE,
            ERROR,
            "A slot is in or below artwork with a blend mode",
            "The blend is rendered once, before customers fill the slot.",
            "Use opacity instead of the blend mode, or move the artwork away from the slot."),
    OPTION_IN_BLEND(
            SVG_PROFILE,
            ERROR,
            "An option is in or below artwork with a blend mode",
            "The blend is rendered once, before customers show or hide the option.",
            "Use opacity instead of the blend mode, or move the artwork away from the option."),
    ROLE_IN_BLEND(
            SVG_PROFILE,
            ERROR,
            "A palette role is in or below artwork with a blend mode",
            "The blend is rendered once, before customers choose the colour of the role.",
            "Use opacity instead of the blend mode, or use colours that are not palette roles."),
    SLOT_IN_MASK(
            SVG_PROFILE,
            ERROR,
            "A mask contains a slot or an option",
            "A mask is the same for all customers.",
            "Move it out of the mask."),
    BECAME_A_PICTURE(
            SVG_PROFILE,
            NOTE,
            "An effect was rendered as a picture",
            "Filters and blend modes are rendered once, at 300 pixels per inch.",
            "No action needed. If it must stay sharp at every size, use gradients and masks instead."),

    // The folder and its template.json
    MISSING_FILE(
            FOLDER,
            ERROR,
            "A file is missing",
            "Without this file the template cannot be read.",
            "Add the file, or name another one."),
    NOT_JSON(
            FOLDER,
            ERROR,
            "The file is not valid JSON",
            "Nothing after a syntax error can be read.",
            "Fix the syntax."),
    SCHEMA(
            FOLDER,
            ERROR,
            "The file does not match its JSON Schema",
            "A misspelt name would be ignored without notice.",
            "The schema is at /schemas. Name it as $schema and your editor checks while you type."),
    UNKNOWN_FORMAT(
            FOLDER,
            ERROR,
            "The format number is unknown",
            "The names in the file may mean something else in another format.",
            "Write the newest format, or upload to a newer version of Makeready."),
    UNKNOWN_SIZE(
            FOLDER,
            ERROR,
            "The product has no such size",
            "The piece could not be cut to this size.",
            "Use one of the sizes of the product."),
    MISSING_PICTURE(
            FOLDER,
            ERROR,
            "A picture is not in the pictures folder",
            "The print would have an empty area.",
            "Add the picture to the folder."),
    UNKNOWN_CHOICE(
            FOLDER,
            ERROR,
            "A sample chooses something the template does not have",
            "A customer could not make this choice.",
            "Use a name from this template."),

    // Slots
    UNKNOWN_SLOT(
            SLOTS,
            ERROR,
            "A slot in the artwork is not in template.json",
            "Customers could not fill it.",
            "Add the slot to template.json, or rename the shape."),
    SLOT_NAME(
            SLOTS,
            ERROR,
            "An id slot-… or option-… is not a valid slot name",
            "Names consist of lowercase letters, digits, dots and hyphens, so that they are easy to type.",
            "Rename the shape."),
    MISSING_PLACE(
            SLOTS,
            ERROR,
            "A slot has no shape in the artwork",
            "What customers put there would not be printed.",
            "Give a shape the id slot-NAME, or a group the id option-NAME."),
    DUPLICATE_PLACE(
            SLOTS,
            ERROR,
            "A slot is in the artwork twice",
            "A slot is printed in one place.",
            "Keep one of the shapes."),
    DUPLICATE_NAME(
            SLOTS,
            ERROR,
            "A name is used twice",
            "It would not be clear which one is meant.",
            "Give each its own name."),
    SIZE_RANGE(
            SLOTS,
            ERROR,
            "The smallest size is larger than the largest",
            "There is no size between them.",
            "Swap them."),
    SHORT_PATH(SLOTS, ERROR, "A path is too short for text", "Not even one letter would fit.", "Draw a longer path."),
    ONE_LINE(
            SLOTS,
            ERROR,
            "Text on a path may have several lines",
            "A path holds one line of text.",
            "Write \"maxLines\": 1, or remove \"path\"."),
    SPACING_RANGE(
            SLOTS,
            ERROR,
            "The smallest letter spacing is larger than the largest",
            "There is no spacing between them.",
            "Swap them."),
    NOTHING_TO_TIGHTEN(
            SLOTS,
            ERROR,
            "A slot has the step tighten, but nothing to tighten",
            "The step would have no effect.",
            "Give tracking or lineHeight a min below its normal value."),
    NOTHING_TO_CONDENSE(
            SLOTS,
            ERROR,
            "A slot has the step condense or condensed fonts, but not both",
            "Each has no effect without the other.",
            "Add the other one, or remove both."),
    GROUP_SIZES(
            SLOTS,
            ERROR,
            "Slots of one group have different sizes",
            "All slots of a group are set in the same size.",
            "Give all of them the same min and max."),
    LONELY_GROUP(
            SLOTS,
            WARNING,
            "A slot is the only one in its group",
            "A group has no effect on a single slot.",
            "Use the group of another slot, or remove the group."),
    FIT_ON_PATH(
            SLOTS,
            WARNING,
            "A slot on a path has steps that have no effect",
            "On a path only the step shrink is used.",
            "Write \"letterSpacing\" into \"path\" instead."),
    TIGHT_BEND(
            SLOTS,
            WARNING,
            "A path bends too tightly for its letters",
            "Letters may overlap, or the text may be refused.",
            "Draw a smoother path, or allow smaller letters."),
    SLOT_OFF_FACE(
            SLOTS,
            ERROR,
            "A slot is outside the face",
            "What customers put there would not be visible.",
            "Move its shape onto the face."),
    SLOT_OUTSIDE_TRIM(
            SLOTS,
            ERROR,
            "A text box extends beyond the trim edge",
            "Text would be cut off.",
            "Move its shape inside the safe area, or make it smaller."),
    SLOT_TOO_SMALL(
            SLOTS,
            ERROR,
            "A text box is too small for a word",
            "Not even a short word fits at the smallest size.",
            "Make its shape larger, or allow smaller letters."),
    SLOT_HIDDEN(
            SLOTS,
            WARNING,
            "A slot is covered by artwork",
            "Everything that comes later in the file is drawn over the slot.",
            "Move the shape of the slot further down in the file, after the artwork that covers it."),
    SLOTS_OVERLAP(
            SLOTS,
            WARNING,
            "Two text boxes overlap",
            "Long texts in both boxes would overlap.",
            "Move the boxes apart."),
    OUTSIDE_SAFE_AREA(
            SLOTS,
            WARNING,
            "A text box extends beyond the safe area",
            "Cutting is never exact: part of the text may be cut off.",
            "Keep text inside the safe area."),

    // Palette
    UNKNOWN_ROLE(
            PALETTE,
            ERROR,
            "The palette has no such role",
            "The text would have no ink.",
            "Add the role, or use another one."),
    DEFAULT_NOT_OFFERED(
            PALETTE,
            WARNING,
            "The default colour of a role is not offered",
            "Customers who try another colour cannot go back to the default.",
            "Put the default first in the offered colours."),
    OFFERED_TWICE(
            PALETTE,
            WARNING,
            "A colour is offered twice",
            "Customers would see the same colour twice.",
            "Remove one of them."),
    OFFERED_ALIKE(
            PALETTE,
            WARNING,
            "Two offered colours look almost the same",
            "Customers cannot tell them apart, especially in print.",
            "Keep one, or make them more different."),
    ROLES_ALIKE(
            PALETTE,
            WARNING,
            "Two roles have almost the same default colour",
            "They were probably meant to be one role: drawing programs round colours.",
            "Make them one role, or make the colours more different."),
    ALMOST_ROLE(
            PALETTE,
            WARNING,
            "A colour in the artwork is almost the colour of a role",
            "It does not change when customers change the role. It was probably picked inexactly.",
            "Use exactly the default colour of the role, or a clearly different colour."),
    CLASS_WITHOUT_ROLE(
            PALETTE,
            WARNING,
            "A class ink-… does not name a role",
            "The shape keeps its own colour.",
            "Add the role, or fix the class."),
    UNUSED_ROLE(
            PALETTE,
            WARNING,
            "Nothing has the colour of a role",
            "Customers would choose a colour and see no difference.",
            "Use the role, or remove it."),

    // Fonts
    UNKNOWN_FONT(
            FONTS,
            ERROR,
            "A font does not exist",
            "The text would be set in a different font.",
            "GET /api/fonts lists all fonts."),
    FONT_NOT_OFFERED(
            FONTS,
            ERROR,
            "A condensed font is not among the fonts of the slot",
            "Customers would get a font they could not choose.",
            "Add it to the fonts of the slot."),
    FONT_TWICE(
            FONTS,
            WARNING,
            "A slot offers a font twice",
            "Customers would see the same font twice.",
            "Remove one of them."),
    MISSING_GLYPHS(
            FONTS,
            WARNING,
            "A font lacks characters of the template's own texts",
            "These characters are set in another font and look different.",
            "Offer another font, or change the text."),
    UNUSED_CONDENSED(
            FONTS,
            WARNING,
            "The condensed font is the first font of the slot",
            "The step condense would change nothing.",
            "Name a narrower font."),
    MISSING_FEATURE(
            FONTS,
            WARNING,
            "Fonts lack an OpenType feature of the slot",
            "Text in these fonts is set without the feature.",
            "Offer other fonts, or remove the feature."),

    // Print
    BLEED_NOT_REACHED(
            PRINT,
            ERROR,
            "Artwork at the trim edge does not fill the bleed",
            "Cutting is never exact: a white edge would show.",
            "Extend the artwork through the whole bleed."),
    NEAR_CUT(
            PRINT,
            WARNING,
            "Artwork ends just inside the trim edge",
            "The cut can be off by up to 1/16 in, so the artwork may look cut off or crooked.",
            "Extend it into the bleed, or keep it away from the trim edge."),
    BORDER_NEAR_CUT(
            PRINT,
            WARNING,
            "A border runs along the trim edge",
            "When the cut is slightly off, the border is visibly wider on one side than on the other.",
            "Move the border inside the safe area, or extend it into the bleed."),
    HAIRLINE(
            PRINT,
            ERROR,
            "A line is thinner than 0.25 pt",
            "It breaks up or disappears in print.",
            "Make it at least 0.25 pt wide."),
    TINY_LETTERING(
            PRINT,
            ERROR,
            "Lettering in the artwork is smaller than 5 pt",
            "Letters this small fill in with ink.",
            "Draw it larger."),
    TINY_TEXT(
            PRINT,
            ERROR,
            "A slot allows text smaller than 5 pt",
            "Letters this small fill in with ink, and preflight would reject the print file.",
            "Raise the smallest size to at least 5 pt."),
    PICTURE_COARSE(
            PRINT,
            ERROR,
            "A picture has fewer than 150 pixels per inch in print",
            "Its pixels will be visible.",
            "Use a picture with more pixels, or print it smaller."),
    PICTURE_RATHER_COARSE(
            PRINT,
            WARNING,
            "A picture has fewer than 225 pixels per inch in print",
            "Fine details will look soft.",
            "Use a picture with more pixels if there is one."),
    INK_OVER_LIMIT(
            PRINT,
            ERROR,
            "The CMYK values of a colour are above the ink limit of the product",
            "Too much ink does not dry and sticks to other sheets.",
            "Use CMYK values with less ink."),
    INK_LIGHTENED(
            PRINT,
            NOTE,
            "A colour needs more ink than the ink limit of the product",
            "It is printed slightly lighter than it looks on screen.",
            "Choose a colour with less ink if that matters."),
    ART_OFF_FACE(
            PRINT,
            NOTE,
            "Artwork is outside the bleed",
            "It is never printed and makes the file larger.",
            "Delete it."),
    EDGE_NOT_CUT(
            PRINT,
            ERROR,
            "The artwork has a shape \"edge\", but the product is trimmed straight",
            "The shape would be ignored.",
            "Remove the shape with the id \"edge\"."),
    SEVERAL_EDGES(
            PRINT, ERROR, "Two shapes have the id \"edge\"", "The piece would be cut twice.", "Keep one of them."),
    OPEN_EDGE(
            PRINT,
            ERROR,
            "The shape \"edge\" is not one closed line",
            "The piece could not be separated from the sheet.",
            "Join its ends, and remove holes and separate parts."),
    EDGE_OUTSIDE(
            PRINT,
            ERROR,
            "The shape \"edge\" extends beyond the trim",
            "There is no artwork to cut there.",
            "Keep it inside the trim."),
    EDGE_TOO_SMALL(
            PRINT,
            ERROR,
            "The shape \"edge\" is less than half an inch wide or high",
            "Such a small piece cannot be handled.",
            "Draw it as large as the piece."),

    // Accessibility
    TITLE_UNCLEAR(
            ACCESSIBILITY,
            WARNING,
            "The title does not describe the template",
            "Screen readers read the title first.",
            "Say in a few words what the template is for."),
    NO_DESCRIPTION(
            ACCESSIBILITY,
            WARNING,
            "There is no description",
            "Screen readers read the description, and the search uses it.",
            "Describe in one or two sentences what the picture shows."),
    DESCRIPTION_UNCLEAR(
            ACCESSIBILITY,
            WARNING,
            "The description only repeats the title",
            "It does not help people who cannot see the picture.",
            "Describe in one or two sentences what the picture shows."),
    LABEL_UNCLEAR(
            ACCESSIBILITY,
            WARNING,
            "A label does not say what it is for",
            "Customers fill in forms by their labels; “Text 2” does not help them.",
            "Say what belongs there: Slogan, Name, Date."),
    LABEL_TWICE(
            ACCESSIBILITY,
            WARNING,
            "Two fields have the same label",
            "People who cannot see the picture cannot tell the fields apart.",
            "Give each field its own label."),
    READING_ORDER(
            ACCESSIBILITY,
            WARNING,
            "Slots are not listed in reading order",
            "Forms and screen readers follow the list, but people read from top to bottom.",
            "List the slots in reading order: from top to bottom, then along each line."),
    LOW_CONTRAST(
            ACCESSIBILITY,
            WARNING,
            "Text in an offered colour is hard to read",
            "Large letters need a contrast of 3 to 1, small letters 4.5 to 1, to what is behind them.",
            "Do not offer one of the two colours, or use a plainer background behind the text."),
    LOW_CONTRAST_PAIR(
            ACCESSIBILITY,
            NOTE,
            "Text in some pairs of offered colours is hard to read",
            "Customers may choose both. They are warned while they choose.",
            "Offer only dark or only light colours for the text, and the opposite for the background."),
    LOW_CONTRAST_DEFAULT(
            ACCESSIBILITY,
            ERROR,
            "Text in the default colours is hard to read",
            "Large letters need a contrast of 3 to 1, small letters 4.5 to 1, to what is behind them.",
            "Choose other default colours, or use a plainer background behind the text."),

    // Catalog
    TITLE_LONG(
            CATALOG,
            WARNING,
            "The title is too long",
            "The catalog shows about 60 characters of a title.",
            "Shorten it. The description can say the rest."),
    TITLE_SHOUTS(
            CATALOG,
            WARNING,
            "The title is in capital letters",
            "It looks louder than other titles, and screen readers may spell it letter by letter.",
            "Write it like a normal sentence."),
    DESCRIPTION_SHORT(
            CATALOG,
            WARNING,
            "The description is very short",
            "The search finds templates by the words of their descriptions.",
            "Describe in one or two sentences what the picture shows and whom it suits."),
    UNTIDY_TEXT(
            CATALOG,
            WARNING,
            "A text has extra spaces",
            "They are visible in lists and disturb sorting.",
            "Remove them."),
    MISSING_FACET(
            CATALOG,
            WARNING,
            "A facet is missing",
            "Customers who filter by this facet do not find the template.",
            "Add occasion, audience and style to facets."),
    FACET_TWICE(CATALOG, WARNING, "A facet has the same value twice", "It counts only once.", "Remove one of them."),
    NO_SAMPLES(
            CATALOG,
            WARNING,
            "The template has no samples",
            "The first sample is the picture in the catalog; the others show what else the template can look like.",
            "Add one to three samples."),
    SAMPLE_UNTITLED(
            CATALOG, WARNING, "A sample has no title", "Its picture would have no caption.", "Give it a title."),
    SAMPLES_ALIKE(
            CATALOG,
            WARNING,
            "Two samples make the same choices",
            "They show the same picture twice.",
            "Change or remove one of them."),
    SAMPLE_REFUSED(
            CATALOG,
            ERROR,
            "A sample cannot be printed",
            "A customer who orders what the sample shows would be refused.",
            "Change the choices of the sample, or the limits of the template."),
    DEFAULT_REFUSED(
            CATALOG,
            ERROR,
            "The template cannot be printed with its defaults",
            "Customers would start with a design that is refused.",
            "Change the defaults, or the limits of the template."),
    UNUSED_PICTURE(
            CATALOG,
            WARNING,
            "A picture is not used",
            "It only makes the template larger.",
            "Offer it in a slot, or delete it."),
    UNUSED_DRAWING(
            CATALOG,
            NOTE,
            "An SVG file is not a face of the template",
            "It is not read.",
            "Add it to faces, or delete it.");

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
