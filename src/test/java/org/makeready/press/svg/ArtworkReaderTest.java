package org.makeready.press.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makeready.press.artwork.Clip;
import org.makeready.press.artwork.Style;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Paint;
import org.makeready.press.colour.Tint;
import org.makeready.press.folder.TemplateReader.Reading;
import org.makeready.press.geometry.Rect;
import org.makeready.press.template.Art;

class ArtworkReaderTest {
    private static Art.Shape only(String drawing) {
        var art = ArtworkTemplate.art(drawing);
        assertEquals(1, art.size(), art::toString);
        return assertInstanceOf(Art.Shape.class, art.getFirst());
    }

    private static void assertFill(int rgb, double alpha, String drawing) {
        var fill = assertInstanceOf(Paint.Solid.class, only(drawing).paint());
        assertEquals(new Tint.Fixed(new Ink(rgb)), fill.colour(), drawing);
        assertEquals(alpha, fill.alpha(), 0.003, drawing);
    }

    @Test
    void the_viewbox_is_laid_over_the_bleed_box() {
        assertEquals(
                new Rect(-10, -10, 100, 80),
                only("<rect width='100' height='80'/>").outline().bounds());
    }

    @Test
    void colours_of_css_4_keep_their_alpha() {
        assertFill(0xff0000, 0.5, "<rect width='9' height='9' fill='rgba(255,0,0,.5)'/>");
        assertFill(0xff0000, 0.5, "<rect width='9' height='9' style='fill:#ff000080'/>");
        assertFill(0x00ff00, 1, "<rect width='9' height='9' fill='hsl(120,100%,50%)'/>");
        assertFill(
                0x00ff00, 0.25, "<style>.a{fill:hsla(120,100%,50%,.25)}</style><rect class='a' width='9' height='9'/>");
    }

    @Test
    void alpha_of_a_colour_multiplies_with_opacity_from_elsewhere() {
        assertFill(
                0xff0000, 0.25, "<g fill-opacity='.5'><rect width='9' height='9' style='fill:rgba(255,0,0,.5)'/></g>");
    }

    @Test
    void an_overridden_colour_takes_its_alpha_with_it() {
        assertFill(0x0000ff, 1, "<g fill='rgba(255,0,0,.5)'><rect width='9' height='9' fill='#0000ff'/></g>");
        assertFill(0x0000ff, 1, "<rect width='9' height='9' style='fill:rgba(255,0,0,.5);fill:#0000ff'/>");
    }

    @Test
    void the_current_colour_is_the_one_inherited() {
        assertFill(0x112233, 1, "<g color='#112233'><rect width='9' height='9' fill='currentColor'/></g>");
    }

    @Test
    void paint_order_puts_the_line_below_the_fill() {
        var art = ArtworkTemplate.art("<g paint-order='stroke'><rect width='9' height='9' stroke='red'/></g>");
        assertInstanceOf(Style.Stroke.class, ((Art.Shape) art.get(0)).style());
        assertInstanceOf(Style.Fill.class, ((Art.Shape) art.get(1)).style());
    }

    @Test
    void css_transforms_turn_about_their_origin() {
        var box = only("<rect x='20' y='20' width='10' height='20' "
                        + "style='transform:rotate(90deg);transform-origin:20px 20px'/>")
                .outline()
                .bounds();
        assertEquals(-10, box.x(), 1e-3);
        assertEquals(10, box.y(), 1e-3);
        assertEquals(20, box.width(), 1e-3);
    }

    @Test
    void a_colour_of_the_palette_becomes_its_role() {
        var role = new Tint.PaletteRole("paper");
        assertEquals(
                role,
                ((Paint.Solid<?>) only("<rect width='9' height='9' fill='#FFCC00'/>")
                                .paint())
                        .colour());
        assertEquals(
                role,
                ((Paint.Solid<?>) only("<g class='ink-paper'><rect width='9' height='9' fill='red'/></g>")
                                .paint())
                        .colour());
    }

    @Test
    void an_uneven_transform_keeps_its_stroke_in_a_group() {
        var art = ArtworkTemplate.art("<line x2='9' y2='9' stroke='red' stroke-width='2' transform='scale(2,1)'/>");
        assertEquals(
                2, assertInstanceOf(Art.Group.class, art.getFirst()).transform().a(), 1e-6);
        assertEquals(
                4,
                ((Style.Stroke) only("<line x2='9' y2='9' stroke='red' stroke-width='2' transform='scale(2)'/>")
                                .style())
                        .width(),
                1e-6);
    }

    @Test
    void a_nested_viewport_clips_what_leaves_it() {
        var art = ArtworkTemplate.art("<svg x='10' y='10' width='20' height='20'><rect width='99' height='99'/></svg>");
        var clip = assertInstanceOf(
                Clip.Inside.class,
                assertInstanceOf(Art.Group.class, art.getFirst()).clip());
        assertEquals(new Rect(0, 0, 20, 20), clip.outline().bounds());
    }

    @Test
    void hidden_elements_are_not_drawn() {
        assertEquals(
                List.of(),
                ArtworkTemplate.art("<rect width='9' height='9' display='none'/><g visibility='hidden'><rect width='9' "
                        + "height='9'/></g>"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <text>Hi</text>                                            | live-text
            <script>1</script>                                         | script
            <g onclick='x()'/>                                         | event-handler
            <g>words</g>                                               | stray-text
            <use href='other.svg#a'/>                                  | external-reference
            <rect width='9' height='9' style='fill:url(http://a/#b)'/> | external-reference
            <rect width='9' height='9' fill='var(--a)'/>               | css-variable
            <style>@import 'a.css';</style>                            | css-at-rule
            <style>.a{fill:red!important}</style>                      | css-important
            <style>.a{transform:rotate(4deg)}</style>                  | unsupported-transform
            <g style='mix-blend-mode:plus-darker'/>                    | unsupported-blend-mode
            <g style='mask-image:none'/>                               | unsupported-property
            <path pathLength='1' d='M0 0h9'/>                          | unsupported-attribute
            <linearGradient spreadMethod='repeat'/>                    | unsupported-spread
            <g id='a'><use href='#a'/></g>                             | reference-cycle
            <use href='#nobody'/>                                      | broken-reference
            <image width='9' height='9' href='pictures/none.png'/>     | missing-picture
            <rect width='-9' height='9'/>                              | unreadable-artwork
            <path d='M0 0 nonsense'/>                                  | unreadable-artwork
            <g style='transform:rotate(1turn)'/>                       | unsupported-transform
            """)
    void what_would_draw_wrongly_is_refused_with_its_place(String drawing, String rule) {
        var rejected = assertInstanceOf(Reading.Rejected.class, ArtworkTemplate.read("\n" + drawing));
        var finding =
                rejected.findings().stream().filter(f -> f.id().equals(rule)).findFirst();
        assertTrue(finding.isPresent(), rejected::toString);
        assertEquals(2, finding.get().line());
        assertTrue(finding.get().column() > 0 && !finding.get().fix().isBlank(), finding::toString);
    }

    @Test
    void a_cycle_through_a_style_rule_is_found() {
        assertTrue(ArtworkTemplate.rules(ArtworkTemplate.read(
                        "<style>.a{clip-path:url(#c)}</style><clipPath id='c' class='a'><path d='M0 0h9'/></clipPath>"))
                .contains("reference-cycle"));
    }

    @Test
    void uses_of_uses_count_towards_the_limit() {
        var bomb = new StringBuilder("<defs><g id='g0'><path d='M0 0h9'/></g>");
        for (int i = 1; i < 30; i++)
            bomb.append("<g id='g%d'><use href='#g%d'/><use href='#g%d'/></g>".formatted(i, i - 1, i - 1));
        assertEquals(
                List.of("too-many-elements"),
                ArtworkTemplate.rules(ArtworkTemplate.read(bomb + "</defs><use href='#g29'/>")));
    }

    @Test
    void a_chain_of_references_has_an_end() {
        var chain = new StringBuilder("<path id='u0' d='M0 0h9'/>");
        for (int i = 1; i < 9000; i++) chain.insert(0, "<use id='u%d' href='#u%d'/>".formatted(i, i - 1));
        assertTrue(ArtworkTemplate.rules(ArtworkTemplate.read(chain.toString())).contains("too-deep"));
    }

    @Test
    void declarations_and_outside_style_sheets_are_refused() {
        assertEquals(
                List.of("doctype"),
                ArtworkTemplate.rules(ArtworkTemplate.read(
                        ArtworkTemplate.PLAIN, "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>".getBytes())));
        assertEquals(
                List.of("encoding"),
                ArtworkTemplate.rules(ArtworkTemplate.read(
                        ArtworkTemplate.PLAIN, "<svg/>".getBytes(java.nio.charset.StandardCharsets.UTF_16))));
        assertTrue(ArtworkTemplate.rules(ArtworkTemplate.read(
                        ArtworkTemplate.PLAIN,
                        "<?xml-stylesheet href='a.css'?><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 80'/>"
                                .getBytes()))
                .contains("external-reference"));
    }
}
