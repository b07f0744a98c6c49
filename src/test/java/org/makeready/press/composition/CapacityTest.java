package org.makeready.press.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.makeready.press.ShippedFonts;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.Specimens;
import org.makeready.press.template.Slot;

class CapacityTest {
    private final Capacity capacity = new Capacity(ShippedFonts.SUPPLY);

    @TestFactory
    Stream<DynamicTest> every_text_slot_has_room_in_every_font() {
        return ShippedTemplates.all().stream()
                .map(template -> dynamicTest(template.slug(), () -> {
                    var rooms = capacity.of(template);
                    for (var slot : template.slots()) {
                        if (!(slot instanceof Slot.Text text)) continue;
                        assertEquals(
                                text.fonts(), List.copyOf(rooms.get(text.name()).keySet()));
                        rooms.get(text.name())
                                .forEach((font, room) -> assertTrue(
                                        room.atSmallest() >= Math.min(8, text.maxLength())
                                                && room.atLargest() <= room.atSmallest()
                                                && room.atSmallest() <= text.maxLength(),
                                        text.name() + " " + font + " " + room));
                    }
                }));
    }

    @Test
    void a_narrow_font_holds_more_than_a_wide_one() {
        var rooms = capacity.of(Specimens.sticker(Specimens.slogan("league-gothic", "press-start-2p")))
                .get("slogan");
        assertTrue(
                rooms.get("league-gothic").atLargest()
                        > 2 * rooms.get("press-start-2p").atLargest(),
                rooms.toString());
    }

    /// The promise and the composer agree: text of that many characters is set at the largest size, one word more is
    /// not.
    @Test
    void stated_capacities_fit() {
        var slogan = Specimens.slogan("anton");
        int room = capacity.of(Specimens.sticker(slogan))
                .get("slogan")
                .get("anton")
                .atLargest();
        var composer = new Composer(ShippedFonts.SUPPLY);
        var prose = "The kettle was on before the sun came up, and by the time the others found the kitchen";
        for (int more : new int[] {0, 8}) {
            var ready = assertInstanceOf(
                    CompositionResult.Ready.class,
                    composer.compose(
                            Specimens.sticker(slogan),
                            Specimens.sticker(slogan)
                                    .sample()
                                    .withText(
                                            "slogan",
                                            prose.substring(0, room + more).strip())));
            assertEquals(
                    more == 0,
                    ready.composition().texts().getFirst().size().pt() == 150,
                    room + " " + ready.composition().texts());
        }
    }
}
