package org.makeready.press.svg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makeready.press.artwork.Clip;
import org.makeready.press.artwork.Raster;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Paint;
import org.makeready.press.colour.Tint;
import org.makeready.press.folder.TemplateReader.Reading;
import org.makeready.press.template.Art;

class EffectsTest {
    private static final String SHADOW =
            "<filter id='f' color-interpolation-filters='sRGB'><feDropShadow dx='2' dy='2' "
                    + "stdDeviation='2'/></filter>\n";
    private static final String BLUR = "<filter id='f'><feGaussianBlur stdDeviation='2'/></filter>\n";
    private static final String TEMPLATE = ArtworkTemplate.PLAIN
            .replace("\"default\": \"#ffcc00\"", "\"default\": \"#ffcc00\", \"free\": true")
            .replace("\"slots\": []", """
                    "slots": [ { "kind": "text", "name": "words", "label": "Words", "default": "", "maxLength": 20, "size": { "min": "6pt", "max": "20pt" },
                      "fonts": ["anton"], "ink": "paper" }, { "kind": "option", "name": "star", "label": "Star", "default": true } ]""");
    private static final String SLOT = "<rect id='slot-words' x='25' y='25' width='50' height='30'/>";
    private static final String OPTION = "<g id='option-star'><rect x='25' y='25' width='9' height='9'/></g>";

    private static Reading read(String drawing) {
        return ArtworkTemplate.read(
                TEMPLATE,
                ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 80\">" + drawing + "</svg>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    /// Art of the drawing, which also has the places the template needs.
    private static List<Art> art(String drawing) {
        var read = assertInstanceOf(
                Reading.Read.class,
                read(drawing + SLOT + OPTION),
                () -> read(drawing + SLOT + OPTION).toString());
        var art = read.template().art().get("front");
        return art.subList(0, art.size() - 2);
    }

    private static <A extends Art> A only(Class<A> kind, String drawing) {
        var art = art(drawing);
        assertEquals(1, art.size(), art::toString);
        return assertInstanceOf(kind, art.getFirst());
    }

    @Test
    void what_a_shadow_falls_from_stays_art() {
        var art = art(SHADOW + "<rect x='30' y='30' width='20' height='20' fill='red' filter='url(#f)'/>");
        assertInstanceOf(Art.Picture.class, art.get(0));
        assertInstanceOf(Art.Shape.class, art.get(1));
    }

    @Test
    void a_shape_that_customers_colour_casts_a_shadow() {
        var art = art(SHADOW + "<rect x='30' y='30' width='20' height='20' fill='#ffcc00' filter='url(#f)'/>");
        assertEquals(new Tint.PaletteRole("paper"), ((Paint.Solid<?>) ((Art.Shape) art.get(1)).paint()).colour());
    }

    @Test
    void a_blur_of_one_ink_is_a_mask_for_that_ink() {
        var masked = only(
                Art.Masked.class,
                BLUR
                        + "<g filter='url(#f)'><rect x='30' y='30' width='20' height='20' "
                        + "fill='#ffcc00'/><circle cx='30' cy='30' r='9' fill='#ffcc00' opacity='.5'/></g>");
        assertInstanceOf(Art.Picture.class, masked.mask().getFirst());
        assertEquals(
                new Tint.PaletteRole("paper"),
                ((Paint.Solid<?>) ((Art.Shape) masked.parts().getFirst()).paint()).colour());
    }

    @Test
    void a_picture_has_three_hundred_pixels_to_the_inch_and_its_place() {
        var picture = only(
                Art.Picture.class,
                "<filter id='f' x='0' y='0' width='1' height='1'><feFlood flood-color='#123456'/></filter>\n"
                        + "<rect x='34' y='22' width='24' height='12' fill='red' filter='url(#f)'/>");
        assertEquals(
                List.of(100, 50),
                List.of(picture.raster().width(), picture.raster().height()));
        assertEquals(24, picture.placement().a(), 1e-6);
        assertEquals(24, picture.placement().e(), 1e-6);
        assertEquals(0xFF123456, picture.raster().pixels().getRGB(50, 25));
    }

    @Test
    void the_same_drawing_gives_the_same_bytes() {
        var drawing = BLUR
                + "<g filter='url(#f)'><rect x='30' y='30' width='20' height='20' fill='red'/><circle "
                + "cx='30' cy='30' r='9' fill='blue' opacity='.5'/></g>";
        Raster first = only(Art.Picture.class, drawing).raster(),
                second = only(Art.Picture.class, drawing).raster();
        assertArrayEquals(first.bytes(), second.bytes());
    }

    @Test
    void what_is_rasterised_is_reported_with_its_line() {
        var read = assertInstanceOf(
                Reading.Read.class,
                read("\n" + BLUR + "<rect x='30' y='30' width='20' height='20' fill='red' filter='url(#f)'/>" + SLOT
                        + OPTION
                        + "\n<rect x='4' y='4' width='9' height='9' fill='red' style='mix-blend-mode:multiply'/>"));
        assertEquals(
                List.of("became-a-picture 3"),
                read.warnings().stream()
                        .map(f -> f.id() + " " + f.line())
                        .filter(f -> f.startsWith("became"))
                        .toList());
    }

    @Test
    void nothing_below_leaves_a_blend_as_it_is() {
        only(Art.Shape.class, "<rect x='4' y='4' width='9' height='9' fill='red' style='mix-blend-mode:multiply'/>");
    }

    @Test
    void a_blend_becomes_what_does_the_same_above_what_lies_below() {
        var art = art("<rect x='20' y='20' width='40' height='40' fill='#808080'/><rect x='30' y='30' "
                + "width='9.6' height='9.6' fill='#ff0000' style='mix-blend-mode:multiply'/>");
        assertEquals(
                0xFF800000,
                assertInstanceOf(Art.Picture.class, art.get(1))
                        .raster()
                        .pixels()
                        .getRGB(20, 20));
        assertInstanceOf(Art.Shape.class, art.get(0));
    }

    @Test
    void words_and_options_live_under_masks() {
        var read = assertInstanceOf(
                Reading.Read.class,
                read("<mask id='m' maskUnits='userSpaceOnUse' x='0' y='0' width='100' "
                        + "height='80'><circle cx='50' cy='40' r='30' fill='#ffcc00'/></mask>"
                        + "<g opacity='.5' mask='url(#m)'>" + SLOT + OPTION + "</g>"));
        var faded = assertInstanceOf(
                Art.Group.class, read.template().art().get("front").getFirst());
        var masked = assertInstanceOf(Art.Masked.class, faded.parts().getFirst());
        assertTrue(masked.hasPlace());
        assertEquals(2, masked.parts().size());
        var region = assertInstanceOf(Art.Group.class, masked.mask().getFirst());
        assertInstanceOf(Clip.Inside.class, region.clip());
        var grey = ((Paint.Solid<?>) ((Art.Shape) region.parts().getFirst()).paint()).colour();
        assertEquals(new Tint.Fixed(new Ink(0xC8C8C8)), grey);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <g filter='url(#f)'><rect width='9' height='9' fill='red'/>SLOT</g>                            | slot-in-filter
            <g filter='url(#f)'><rect width='9' height='9' fill='red'/>OPTION</g>                          | option-in-filter
            <g filter='url(#f)'><rect width='9' height='9' fill='red'/><rect width='9' height='5' fill='#ffcc00'/></g> | role-in-filter
            <g>SLOT<rect x='30' y='30' width='20' height='20' style='mix-blend-mode:multiply'/></g>        | slot-in-blend
            <g>OPTION<rect x='30' y='30' width='20' height='20' style='mix-blend-mode:multiply'/></g>      | option-in-blend
            <g><rect width='99' height='80' fill='#ffcc00'/><rect width='20' height='20' style='mix-blend-mode:screen'/></g> | role-in-blend
            <g><rect width='99' height='80'/><rect width='20' height='20' fill='#ffcc00' style='mix-blend-mode:screen'/></g> | role-in-blend
            <g mask='url(#m)'><rect width='9' height='9'/></g>                                             | slot-in-mask
            <g filter='url(#big)'><rect width='9' height='9'/></g>                                         | filter-too-wide
            <g filter='url(#fat)'><rect width='9' height='9'/></g>                                         | filter-too-wide
            <g filter='url(#less)'><rect width='9' height='9'/></g>                                        | filter-too-wide
            <g filter='url(#noise)'><rect width='9' height='9'/></g>                                       | unsupported-filter
            <g filter='url(#outer)'><rect width='9' height='9'/></g>                                       | unsupported-filter
            <g filter='url(#back)'><rect width='9' height='9'/></g>                                        | unsupported-filter
            <g filter='url(#odd)'><rect width='9' height='9'/></g>                                         | unreadable-filter
            <g filter='url(#many)'><rect width='9' height='9'/></g>                                        | too-many-primitives
            <g filter='url(#nobody)'><rect width='9' height='9'/></g>                                      | broken-reference
            <g filter='url(a.svg#f)'><rect width='9' height='9'/></g>                                      | external-reference
            <g filter='blur(2px)'><rect width='9' height='9'/></g>                                         | unsupported-filter
            <g style='mix-blend-mode:plus-lighter'><rect width='9' height='9'/></g>                        | unsupported-blend-mode
            <mask id='o' mask='url(#m)'/>                                                                  | unsupported-mask
            <style>.a{mask-type:alpha}</style>                                                             | unsupported-mask-type
            """)
    void what_cannot_be_drawn_for_all_customers_is_refused_with_its_place(String drawing, String rule) {
        var filters = BLUR.strip()
                + "<filter id='big'><feGaussianBlur stdDeviation='101'/></filter><filter "
                + "id='fat'><feMorphology radius='21' operator='dilate'/></filter>"
                + "<filter id='less'><feGaussianBlur stdDeviation='-1'/></filter><filter "
                + "id='noise'><feTurbulence baseFrequency='.1'/></filter><filter id='outer'><feImage "
                + "href='#f'/></filter>"
                + "<filter id='back'><feBlend in2='BackgroundImage'/></filter><filter id='odd'><feOffset "
                + "dx='1em'/></filter><filter id='many'>"
                + "<feOffset/>".repeat(25) + "</filter>"
                + "<mask id='m'><rect id='slot-more' x='25' y='25' width='50' height='30'/></mask>";
        var svg = filters + "\n" + drawing;
        var rejected = read(svg.replace("SLOT", SLOT).replace("OPTION", OPTION));
        var findings = assertInstanceOf(Reading.Rejected.class, rejected).findings();
        var finding = findings.stream().filter(f -> f.id().equals(rule)).findFirst();
        assertTrue(finding.isPresent(), findings::toString);
        boolean atFilter = List.of("filter-too-wide", "unreadable-filter", "too-many-primitives")
                        .contains(rule)
                || drawing.contains("#noise")
                || drawing.contains("#outer")
                || drawing.contains("#back");
        assertEquals(atFilter ? 1 : 2, finding.get().line(), finding::toString);
        assertTrue(!finding.get().fix().isBlank());
    }

    @Test
    void a_filter_nobody_uses_does_no_harm() {
        only(
                Art.Shape.class,
                "<filter id='f'><feImage href='#g'/><feTurbulence/></filter><rect id='g' width='9' "
                        + "height='9' fill='red'/>");
    }

    @Test
    void effects_have_a_limit_in_pixels_and_in_all() {
        var whole = "<filter id='f' filterUnits='userSpaceOnUse' x='0' y='0' width='100' height='80'>"
                + "<feGaussianBlur stdDeviation='1'/>".repeat(24) + "</filter>";
        var rules = ArtworkTemplate.rules(
                ArtworkTemplate.read(whole + "<rect width='9' height='9' filter='url(#f)'/>".repeat(20)));
        assertTrue(rules.contains("too-many-effects"), rules::toString);
    }
}
