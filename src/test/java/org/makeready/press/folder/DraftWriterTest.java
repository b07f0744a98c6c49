package org.makeready.press.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makeready.press.ShippedFonts;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.finding.Finding;
import org.makeready.press.folder.DraftWriter.Proposal;
import org.makeready.press.folder.TemplateReader.Reading;
import org.makeready.press.lint.ShippedLinter;
import org.makeready.press.template.Product;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Template;

class DraftWriterTest {
    private static final Product STICKER = ShippedTemplates.product("bumper-sticker");
    private static final String DRAWING = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 846 234"><title>Harbour \n club</title><desc>A bay under a low sun.</desc>
            <rect width="846" height="234" fill="#123c5a"/><path class="ink-hill" d="M0 176H846V234H0Z" fill="#2b6f9e"/>
            <g id="option-sun"><circle cx="743" cy="74" r="34" fill="#ffd54a"/></g>
            <path id="slot-club-name" d="M60 200Q300 160 600 200" fill="none"/><rect id="slot-slogan" x="160" y="40" width="500" height="90" fill="none"/>
            <circle id="slot-face" cx="90" cy="90" r="50"/><rect id="slot-team-photo" x="700" y="130" width="80" height="60"/></svg>""";

    private static Template template(String drawing) {
        var proposed = assertInstanceOf(
                Proposal.Proposed.class,
                new DraftWriter(ShippedFonts.SUPPLY)
                        .propose(drawing.getBytes(StandardCharsets.UTF_8), STICKER, "11.5x3"));
        var report = ShippedLinter.LINTER.lint("draft", STICKER, proposed.files());
        return assertInstanceOf(
                        Reading.Read.class,
                        report.reading(),
                        () -> report.findings() + new String(proposed.template(), StandardCharsets.UTF_8))
                .template();
    }

    @Test
    void ids_classes_and_colours_become_slots_options_and_a_palette() {
        var template = template(DRAWING);
        assertEquals("Harbour club", template.title());
        assertEquals("A bay under a low sun.", template.description());
        assertEquals(
                List.of("picture face", "text slogan", "picture team-photo", "path club-name", "option sun"),
                template.slots().stream()
                        .map(slot -> switch (slot) {
                            case Slot.Text text -> (text.path().isPresent() ? "path " : "text ") + text.name();
                            case Slot.Picture picture -> "picture " + picture.name();
                            case Slot.Option option -> "option " + option.name();
                        })
                        .toList());
        assertEquals(
                List.of("hill #2b6f9e", "blue #123c5a", "gold #ffd54a"),
                template.palette().stream()
                        .map(role -> role.name() + " " + role.initial().hex())
                        .toList());
        assertEquals("Team photo", template.slot("team-photo").orElseThrow().label());
        assertEquals("gold", ((Slot.Text) template.slot("slogan").orElseThrow()).ink());
        assertTrue(template.palette().stream()
                .allMatch(role -> role.offered().getFirst().equals(role.initial())));
    }

    @Test
    void a_draft_has_nothing_wrong_but_what_only_its_author_can_say() {
        var proposed = (Proposal.Proposed) new DraftWriter(ShippedFonts.SUPPLY)
                .propose(DRAWING.getBytes(StandardCharsets.UTF_8), STICKER, "11.5x3");
        var rules = ShippedLinter.LINTER.lint("draft", STICKER, proposed.files()).findings().stream()
                .filter(finding -> finding.severity() != Finding.LintSeverity.NOTE)
                .map(Finding::id)
                .distinct()
                .toList();
        assertEquals(
                List.of("missing-facet", "description-short"),
                rules.stream().sorted(Comparator.reverseOrder()).toList());
    }

    @Test
    void a_drawing_without_anything_becomes_a_template_without_slots() {
        var template = template("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 846 234\"/>");
        assertEquals(List.of(), template.slots());
        assertEquals("New template", template.title());
    }

    @Test
    void what_cannot_be_read_is_reported_with_its_place() {
        var draft = new DraftWriter(ShippedFonts.SUPPLY);
        var text = assertInstanceOf(
                Proposal.Unreadable.class,
                draft.propose(
                        DRAWING.replace("</svg>", "\n<text>Hi</text></svg>").getBytes(StandardCharsets.UTF_8),
                        STICKER,
                        "11.5x3"));
        assertTrue(
                text.findings().toString().contains(":7:1 error [live-text]"),
                text.findings().toString());
        var size = assertInstanceOf(
                Proposal.Unreadable.class, draft.propose(DRAWING.getBytes(StandardCharsets.UTF_8), STICKER, "9x9"));
        assertTrue(
                size.findings().getFirst().fix().contains("11.5x3"),
                size.findings().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"inkscape", "illustrator", "figma", "coreldraw", "affinity"})
    void exports_of_drawing_programs_become_templates(String program) throws IOException {
        var template = template(Files.readString(Path.of("src/test/resources/programs", program + ".svg")));
        assertEquals(
                List.of("slogan", "sun"),
                template.slots().stream().map(Slot::name).toList());
        assertTrue(
                template.palette().stream()
                        .anyMatch(role -> role.initial().hex().equals("#123c5a")),
                template.palette().toString());
    }
}
