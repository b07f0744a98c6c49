package org.makeready.choices;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.makeready.platform.http.PlainText;
import org.makeready.press.design.Choices;
import org.makeready.press.design.PictureChoice;

/// Choices as they arrive: any part may be left out. Longer texts than these are not typing.
@Schema(examples = """
        {"texts": {"slogan": "Honk if you love tacos"}, "inks": {"paper": "#e4572e"}, "fonts": {"slogan": "anton"}}""")
public record ChoicesRequest(
        @Size(max = 100)
        Map<@Size(max = 100) @Pattern(regexp = PlainText.PATTERN) String, @NotNull @Size(max = 5000) String> texts,

        @Size(max = 100)
        Map<@Size(max = 100) @Pattern(regexp = PlainText.PATTERN) String, @NotNull @Size(max = 100) String> inks,

        @Size(max = 100)
        Map<@Size(max = 100) @Pattern(regexp = PlainText.PATTERN) String, @NotNull @Size(max = 100) String> fonts,

        @Size(max = 100)
        Map<@Size(max = 100) @Pattern(regexp = PlainText.PATTERN) String, @NotNull @Valid PictureRequest> pictures,

        @Size(max = 100) Map<@Size(max = 100) @Pattern(regexp = PlainText.PATTERN) String, @NotNull Boolean> options) {
    public Choices choices() {
        return Choices.of(orEmpty(texts), orEmpty(inks), orEmpty(fonts), chosen(), orEmpty(options));
    }

    private Map<String, PictureChoice> chosen() {
        return orEmpty(pictures).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, chosen -> chosen.getValue().choice()));
    }

    private static <T> Map<String, T> orEmpty(Map<String, T> given) {
        return given == null ? Map.of() : given;
    }
}
