package org.makeready.studio;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.makeready.press.design.Choices;

/// Choices as they arrive: any part may be left out. Longer texts than these are not typing.
@Schema(examples = """
        {"texts": {"slogan": "Honk if you love tacos"}, "inks": {"paper": "#e4572e"}, "fonts": {"slogan": "anton"}}""")
record ChoicesRequest(
        @Size(max = 100) Map<@Size(max = 100) @Pattern(regexp = DesignResource.PLAIN) String, @NotNull @Size(max = 5000) String> texts,
        @Size(max = 100) Map<@Size(max = 100) @Pattern(regexp = DesignResource.PLAIN) String, @NotNull @Size(max = 100) String> inks,
        @Size(max = 100) Map<@Size(max = 100) @Pattern(regexp = DesignResource.PLAIN) String, @NotNull @Size(max = 100) String> fonts,
        @Size(max = 100) Map<@Size(max = 100) @Pattern(regexp = DesignResource.PLAIN) String, @NotNull @Size(max = 255) String> pictures,
        @Size(max = 100) Map<@Size(max = 100) @Pattern(regexp = DesignResource.PLAIN) String, @NotNull Boolean> options) {
    Choices choices() {
        return Choices.of(orEmpty(texts), orEmpty(inks), orEmpty(fonts), orEmpty(pictures), orEmpty(options));
    }

    private static <T> Map<String, T> orEmpty(Map<String, T> given) {
        return given == null ? Map.of() : given;
    }
}
