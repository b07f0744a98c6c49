package org.makeready.press.font;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.makeready.press.ShippedTemplates;

class FamilyReaderTest {
    private final TreeMap<String, byte[]> files = new TreeMap<>();

    private void add(String family) {
        ShippedTemplates.files(Path.of("fonts", family)).forEach((name, file) -> files.put(family + "/" + name, file));
    }

    private List<String> families() {
        return FamilyReader.readAll(files).stream().map(Family::id).toList();
    }

    @Test
    void families_come_in_order_of_their_folders() {
        add("noto-sans-mono");
        add("noto-sans");
        add("anton");
        files.put("README.md", new byte[0]);
        files.put("drafts/notes.txt", new byte[0]);
        assertEquals(List.of("anton", "noto-sans", "noto-sans-mono"), families());
    }

    @Test
    void a_missing_font_file_is_named() {
        add("anton");
        files.remove("anton/Anton_400Regular.ttf");
        var refused = assertThrows(IllegalArgumentException.class, this::families);
        assertTrue(refused.getMessage().contains("anton/Anton_400Regular.ttf"), refused.getMessage());
    }

    @Test
    void a_supply_finds_fonts_by_id() {
        add("lora");
        add("anton");
        var families = FamilyReader.readAll(files);
        var supply = FontSupply.of(families);
        assertEquals(families, supply.families());
        for (var family : families) {
            for (var font : family.fonts()) assertEquals(Optional.of(font), supply.font(font.id()));
        }
        assertEquals(Optional.empty(), supply.font("comic-sans"));
    }

    @Test
    void two_fonts_with_one_id_are_refused() {
        add("anton");
        var family = FamilyReader.readAll(files).getFirst();
        assertThrows(IllegalArgumentException.class, () -> FontSupply.of(List.of(family, family)));
    }
}
