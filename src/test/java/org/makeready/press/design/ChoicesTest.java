package org.makeready.press.design;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ChoicesTest {
    @Test
    void choices_are_added_one_by_one() {
        var kite = PictureChoice.of("kite.jpg");
        assertEquals(
                Choices.of(
                        Map.of("slogan", "Honk"),
                        Map.of("paper", "#1d4e6b"),
                        Map.of("slogan", "anton"),
                        Map.of("photo", kite),
                        Map.of("rays", false)),
                Choices.NONE
                        .withText("slogan", "Honk")
                        .withInk("paper", "#1d4e6b")
                        .withFont("slogan", "anton")
                        .withPicture("photo", kite)
                        .withOption("rays", false));
    }

    @Test
    void adding_a_choice_leaves_the_others_as_they_were() {
        var before = Choices.ofTexts(Map.of("slogan", "Honk"));
        assertEquals("Beep", before.withText("slogan", "Beep").texts().get("slogan"));
        assertEquals(Choices.ofTexts(Map.of("slogan", "Honk")), before);
    }
}
