package org.makeready.catalog.tags;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/// Something that is said of a template, and by whom.
///
/// @param wanted     whether it is so; a machine never says that something is not
/// @param weight     how much of the template it is, from 0 to 1
/// @param confidence how sure it is, from 0 to 1
/// @param model      of what looked; 0 for people
public record TemplateTag(
        String kind,
        String value,
        TagSource source,
        boolean wanted,
        double weight,
        double confidence,
        String evidence,
        int model) {
    /// What is said less surely only helps a merchandiser to think of it.
    static final double SURE = 0.5;
    /// Kinds of which there are few values by design: the machine chooses one of them, and a person's choice takes its
    /// place.
    static final Set<String> EXCLUSIVE = Set.of("tone", "mood", "detail", "contrast");

    /// Who says so; the later one is believed.
    public enum TagSource {
        AUTO,
        IMPORT,
        MERCHANDISER;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The template's own word.
    static TemplateTag imported(String kind, String value) {
        return new TemplateTag(kind, value, TagSource.IMPORT, true, 1, 1, "template.json", 0);
    }

    static TemplateTag seen(String kind, String value, double weight, double confidence, String evidence) {
        return new TemplateTag(
                kind,
                value,
                TagSource.AUTO,
                true,
                Math.clamp(weight, 0, 1),
                Math.clamp(confidence, 0, 1),
                evidence,
                AutoTags.MODEL);
    }
}
