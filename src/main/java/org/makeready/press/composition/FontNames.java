package org.makeready.press.composition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.makeready.press.design.FitAttempt;
import org.makeready.press.font.Family;
import org.makeready.press.font.Font;
import org.makeready.press.font.FontSupply;

/// What people call the fonts: the family with its style.
final class FontNames {
    private static final int BOLD_FROM = 600;
    private final Map<String, String> names = new HashMap<>();

    FontNames(FontSupply fonts) {
        for (var family : fonts.families()) family.fonts().forEach(font -> names.put(font.id(), name(family, font)));
    }

    private static String name(Family family, Font font) {
        return family.name() + (font.weight() >= BOLD_FROM ? " Bold" : "") + (font.italic() ? " Italic" : "");
    }

    String of(String id) {
        return names.getOrDefault(id, id);
    }

    /// The same attempts with their fonts by name.
    List<FitAttempt> in(List<FitAttempt> attempts) {
        return attempts.stream()
                .map(attempt -> attempt.named(of(attempt.font())))
                .toList();
    }
}
